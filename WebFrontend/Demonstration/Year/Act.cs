using System.Collections.Immutable;
using Engagement.Ledger;

namespace Engagement.Demonstration;

/// <summary>Something that somebody of the staff writes down.</summary>
internal abstract record Act(DateTimeOffset At, Author Author);

internal sealed record Posting(DateTimeOffset At, Author Author, Sheet Sheet) : Act(At, Author);

/// <param name="Lines">Positions in the sheet; null means all of it.</param>
internal sealed record Undoing(DateTimeOffset At, Author Author, Guid Id, Guid Sheet, ImmutableArray<int>? Lines, string Reason) : Act(At, Author)
{
    public Reversal Of(ImmutableArray<long>? seqs) => new(Id, Sheet, seqs, Reason);
}
