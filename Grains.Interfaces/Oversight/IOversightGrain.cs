using System.Collections.Immutable;

namespace Engagement.Oversight;

/// <summary>
/// How a school awards, for those who look after it. It is worked out from the book and the roster at each question and stored
/// nowhere, so that nothing stays on a student or a mentor. Key: <c>oversight/{school}</c>.
/// </summary>
public interface IOversightGrain : IGrainWithStringKey
{
    /// <summary>The last weeks by the day of recording, today included.</summary>
    Task<AwardOverview> Look(int weeks);
}

/// <param name="Shares">What all awards of the school are made of, in percent of the lines.</param>
/// <param name="NotNoticed">Students of whom nobody wrote anything down in these weeks: whom to invite next.</param>
[GenerateSerializer, Immutable, Alias("award-overview")]
public sealed record AwardOverview(
    DateOnly From, DateOnly To, ImmutableArray<GroupShare> Shares, ImmutableArray<AwarderOverview> Awarders, ImmutableArray<string> NotNoticed);

/// <param name="Staff">Opaque account id.</param>
/// <param name="Lines">Lines that stand.</param>
/// <param name="Points">What they granted.</param>
/// <param name="Students">How many different students they are about.</param>
/// <param name="Undone">Lines that were undone since.</param>
/// <param name="LargestWeek">Most large awards in one week of deeds.</param>
/// <param name="IsHeap">Whether that is more than usual.</param>
/// <param name="Shares">What the lines are made of, in percent.</param>
[GenerateSerializer, Immutable, Alias("awarder-overview")]
public sealed record AwarderOverview(
    string Staff, int Sheets, int Lines, int Points, int Students, int Undone, int LargestWeek, bool IsHeap, ImmutableArray<GroupShare> Shares);

/// <param name="Group">A group of kinds of the rulebook.</param>
[GenerateSerializer, Immutable, Alias("group-share")]
public sealed record GroupShare(string Group, int Percent);
