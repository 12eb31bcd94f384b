using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Consents;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>A school that nobody goes to: the same people under the same ids on every machine.</summary>
internal static class DemonstrationSchool
{
    public const string Id = "abai";

    public static SchoolDescription Description { get; } = DemonstrationData.Read<SchoolDescription>("school.json");

    /// <summary>Who signs in as <c>mentor</c>.</summary>
    public static StaffMember Mentor => Description.Mentors[0];

    /// <summary>Who signs in as <c>coordinator</c>.</summary>
    public static StaffMember Coordinator => Description.Coordinator;

    public static ImmutableArray<StaffMember> Staff => [.. Description.Mentors, Coordinator];

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(Description.TimeZone);

    /// <summary>The student whose card is printed at the start: one who has much to look at.</summary>
    public static string CardStudent => Pupil.Everybody.First(pupil => pupil is { Class: "10А", ShownAs: not null }).Id;

    public static SchoolProfile Profile(Season season) => new(
        Id, Description.Name, Description.TimeZone, Description.GoalPerWeek, PlanTemplate.Factions, season,
        [.. PlanTemplate.Unfold(season).Concat(OwnEvent.In(season)).OrderBy(e => e.From).ThenBy(e => e.Id, StringComparer.Ordinal)],
        Description.Territory);

    public static ImmutableArray<Student> Students(Season season)
    {
        var memberships = FactionChoice.Of(Pupil.Everybody, season);
        return
        [
            .. Pupil.Everybody.Select(pupil => new Student(
                pupil.Id, pupil.Name.Full, pupil.Class, pupil.Grade, pupil.ShownAs, memberships.GetValueOrDefault(pupil.Id, []))
            {
                Consents = pupil.ShownAs is null ? [] : ConsentOf(pupil, season),
            }),
        ];
    }

    /// <summary>On the first school day those who may be shown agreed to be.</summary>
    private static ImmutableArray<ConsentAct> ConsentOf(Pupil pupil, Season season)
    {
        var morning = season.From.ToDateTime(new TimeOnly(9, 0));
        return
        [
            .. ((Surface[])[Surface.Class, Surface.School, Surface.Public]).Select(surface => new ConsentAct(
                surface, true, ConsentGiver.Student, pupil.Id, new(morning, Zone.GetUtcOffset(morning)), ConsentTexts.Current.Version)),
        ];
    }
}
