using System.Collections.Immutable;
using Engagement.Seals;

namespace Engagement.Domain;

/// <summary>What waits for people, by the days of the deeds that it is about.</summary>
internal sealed record OpenMatters(ImmutableArray<DateOnly> Sheets, ImmutableArray<DateOnly> Appeals)
{
    public WaitingMatters In(SeasonWindow window) => new(Sheets.Count(window.Holds), Appeals.Count(window.Holds));
}
