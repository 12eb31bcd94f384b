using System.Collections.Immutable;
using Engagement.Ledger;

namespace Engagement.Domain;

/// <summary>What a sheet is worth: entries for all of its lines, or every reason to refuse it.</summary>
internal sealed record Pricing(ImmutableArray<Entry> Entries, ImmutableArray<Refusal> Refusals)
{
    /// <summary>The prices of its kinds that are not the rulebook's; its record must name them.</summary>
    public ImmutableArray<OwnPrice> OwnPrices { get; init; } = [];

    /// <summary>What the entries would bring by the rulebook's prices; empty when it is the same. Its record must hold it.</summary>
    public ImmutableArray<int> Common { get; init; } = [];

    public static Pricing Of(ImmutableArray<Entry> entries) => new(entries, []);

    public static Pricing Refused(params ImmutableArray<Refusal> refusals) => new([], refusals);
}

/// <summary>
/// What undoes lines of a sheet, or every reason not to. A reversing entry negates units, counted, asked and granted and
/// copies the rest. Its record must repeat day, event, host, level and own prices of the sheet that it undoes.
/// </summary>
internal sealed record Reversing(ImmutableArray<Entry> Entries, ImmutableArray<Refusal> Refusals)
{
    /// <summary>What it takes back by the rulebook's prices; empty when it is the same. Its record must hold it.</summary>
    public ImmutableArray<int> Common { get; init; } = [];

    public static Reversing Of(ImmutableArray<Entry> entries) => new(entries, []);

    public static Reversing Refused(params ImmutableArray<Refusal> refusals) => new([], refusals);
}
