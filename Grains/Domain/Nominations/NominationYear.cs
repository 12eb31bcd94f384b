using System.Collections.Immutable;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>All that the nominations of an academic year are worked out from.</summary>
/// <param name="Entries">In any order; those of another year change nothing.</param>
/// <param name="Delivered">Events of the plan that were delivered.</param>
internal sealed record NominationYear(
    Season Season, ImmutableArray<Nominee> Students, ImmutableArray<CountedEntry> Entries, ImmutableHashSet<string> Delivered)
{
    public ImmutableArray<RatedClass> Classes { get; init; } = [];

    /// <summary>In how many weeks classes were rated at all.</summary>
    public int RatedWeeks { get; init; }

    public ImmutableArray<GroupYear> Factions { get; init; } = [];

    public int RollOf(GradeBand band) => Students.Count(student => band.Holds(student.Grade));
}

/// <summary>A student of the school, whether or not anything was written down.</summary>
/// <param name="Faction">The one that the student stands for at the end of the year; null without one.</param>
internal sealed record Nominee(string Id, int Grade, string? Faction = null)
{
    /// <summary>The homeroom teacher's note of good standing; null while there is none.</summary>
    public bool? HasGoodStanding { get; init; }

    /// <summary>In how many quarters a post was held.</summary>
    public int QuartersInPost { get; init; }

    public int ReportsOwed { get; init; }

    /// <summary>Of those that were owed; one that was returned and then accepted is delivered.</summary>
    public int ReportsDelivered { get; init; }
}

/// <param name="Mean">Of the weekly marks, in hundredths.</param>
/// <param name="Weeks">In how many weeks it was marked.</param>
internal sealed record RatedClass(string Class, int Grade, int Mean, int Weeks);

/// <summary>A faction or a school over the year.</summary>
/// <param name="Quarters">Those that are sealed.</param>
/// <param name="Delivered">Delivered share of the rows of the year; null when nothing was due.</param>
internal sealed record GroupYear(string Id, ImmutableArray<SealedQuarter> Quarters, Fraction? Delivered)
{
    /// <summary>Of a school: decides its size band.</summary>
    public int Roll { get; init; }
}

/// <param name="TakingPart">Share of the members with an entry.</param>
internal sealed record SealedQuarter(int Number, int Index, Fraction TakingPart);
