using System.Collections.Immutable;
using Engagement.Ledger;
using Orleans.Concurrency;

namespace Engagement.Summer;

/// <summary>
/// The book of one summer season: what adults of all centres have done. It is a book like a school's, by the same rules, under a name
/// that no school can have; nothing of it enters a school's year, and nothing of a school's year enters it.
/// Key: <c>summer-ledger/{year}</c>.
/// </summary>
public interface ISummerLedgerGrain : IGrainWithStringKey
{
    /// <summary>Takes a sheet whole or refuses it whole; durable on return. The same id again is <see cref="PostOutcome.Repeated"/>.</summary>
    Task<PostResult> Award(Sheet sheet, Author author);

    /// <summary>Undoes what still stands of a sheet; durable on return.</summary>
    Task<PostResult> Undo(Guid id, Guid sheet, string by);

    /// <summary>What everybody has, by kind.</summary>
    [ReadOnly]
    Task<ImmutableArray<SummerAccount>> Accounts();

    /// <summary>The lines of one person, newest first.</summary>
    [ReadOnly]
    Task<ImmutableArray<SummerLine>> LinesOf(string person);
}

/// <param name="Person"><see cref="Adult.Key"/>.</param>
/// <param name="Region">The region that it counts for.</param>
/// <param name="Points">Granted points by kind; a kind without any is not in it.</param>
[GenerateSerializer, Immutable, Alias("summer-account")]
public sealed record SummerAccount(string Person, string Region, ImmutableDictionary<string, int> Points);

/// <param name="Event">The course or squad that it belongs to.</param>
[GenerateSerializer, Immutable, Alias("summer-line")]
public sealed record SummerLine(long Seq, DateOnly Day, string? Event, string Kind, int Units, int Asked, int Granted);
