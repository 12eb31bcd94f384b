using System.Collections.Immutable;

namespace Engagement.Ledger;

/// <summary>
/// One act of awarding, as a mentor sends it: taken whole or refused whole.
/// </summary>
/// <param name="Id">Made by the client (UUID v7 preferred). The same id with the same content is taken once.</param>
/// <param name="Activity">What the deeds belong to.</param>
/// <param name="Lines">1 to 2,000 lines, no student twice with the same kind.</param>
/// <param name="Note">Free text beside the record; only its salted hash enters the chain, so that it can be erased.</param>
[GenerateSerializer, Immutable, Alias("sheet")]
public sealed record Sheet(Guid Id, Activity Activity, ImmutableArray<SheetLine> Lines, string? Note)
{
    /// <summary>A link or a written reference that shows the deed; kept beside the record like the note.</summary>
    [Id(4)]
    public string? Proof { get; init; }

    public bool IsSameAs(Sheet other) =>
        Id == other.Id && Activity == other.Activity && Note == other.Note && Proof == other.Proof && Lines.SequenceEqual(other.Lines);
}

/// <param name="Day">The day of the deed in the school's time zone.</param>
/// <param name="Event">The occurrence, contest, debate, campaign, course or document that the deed belongs to, if any.</param>
/// <param name="Level">A level code of the rulebook; null means the school's own level.</param>
[GenerateSerializer, Immutable, Alias("activity")]
public sealed record Activity(DateOnly Day, string? Event, string? Level);

/// <param name="Student">The student's opaque id.</param>
/// <param name="Kind">A kind of the rulebook.</param>
/// <param name="Units">Half-hours or kudos points where the kind counts units, otherwise 1.</param>
[GenerateSerializer, Immutable, Alias("sheet-line")]
public sealed record SheetLine(string Student, string Kind, int Units);
