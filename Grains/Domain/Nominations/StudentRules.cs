using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>Gates and scores of the nominations that students stand for, as the rulebook writes them (section 7).</summary>
internal static class StudentRules
{
    private const int HalvesOfHour = 2;

    private static readonly ImmutableArray<string> Knowledge = ["course.*", "law.check", "debate.*"];
    private static readonly ImmutableArray<string> Care = ["vol.*", "tutor.half", "campaign.*"];
    private static readonly ImmutableArray<string> Desk = ["report.*", "task.*"];

    private static readonly ImmutableArray<string> Organising =
        ["event.organise", "event.lead", "event.host", "vol.lead", "initiative.*", "meet.chair", "meet.minutes", "campaign.committee"];

    private static readonly ImmutableHashSet<string> Showing =
        ["contest", "exhibition", "video-contest", "festival", "poetry-evening", "flash-mob"];

    /// <summary>Knowledge used and shared, with breadth. Marks stay out; the homeroom teacher's note replaces them.</summary>
    public static Merit BestStudent(Nominee student, EntrySum all, NominationYear year)
    {
        var knowledge = all.Where(IsKnowledge).Points;
        var helping = all.Of("tutor.half").Points;
        return Merit.Of(
            student.Id, all,
            [Gate.AtLeast("quarters", all.Quarters(new(year.Season)), 3), Gate.Note("good-standing", student.HasGoodStanding)],
            [
                new("knowledge", knowledge, 2, 300),
                new("tutoring", helping, 1, 200),
                new("rest", all.Points - knowledge - helping, 1, 500),
                new("hosts", all.Hosts, 25),
            ]);
    }

    /// <summary>Sport month after month: steadiness counts like a medal.</summary>
    public static Merit YoungAthlete(Nominee student, EntrySum all, NominationYear year)
    {
        var sport = all.Where(entry => (entry.Host == "sport-health" || entry.Direction == "sports") && !entry.IsOf(Desk));
        return Merit.Of(
            student.Id, sport,
            [Gate.AtLeast("months", sport.Months, 4), Gate.AtLeast("quarters", sport.Quarters(new(year.Season)), 2)],
            [new("sport", sport.Points), new("months", sport.Months, 10, 9)]);
    }

    /// <summary>All-round and steady beats one busy month.</summary>
    public static Merit Activist(Nominee student, EntrySum all, NominationYear year) => Merit.Of(
        student.Id, all,
        [Gate.AtLeast("hosts", all.Hosts, student.Grade <= 4 ? 2 : 3), Gate.AtLeast("weeks", all.Weeks, 10)],
        [new("points", all.Points), new("weeks", all.Weeks, 5), new("hosts", all.Hosts, 20)]);

    /// <summary>Talent shows in several forms, whichever faction's month they are in.</summary>
    public static Merit Talented(Nominee student, EntrySum all, NominationYear year)
    {
        var art = all.Where(entry => entry.Host == "culture-art" || IsShown(entry));
        var forms = art.Where(IsShown).Forms;
        return Merit.Of(student.Id, art, [Gate.AtLeast("shown", forms, 1)], [new("art", art.Points), new("forms", forms, 15, Showing.Count)]);
    }

    /// <summary>Hours given, month after month; gifts never.</summary>
    public static Merit Caring(Nominee student, EntrySum all, NominationYear year)
    {
        var given = all.Of(Care);
        var hosted = all.Where(entry => entry.Host == "care" && !entry.IsOf(Care));
        var care = all.Where(entry => entry.Host == "care" || entry.IsOf(Care));
        var halves = all.Of("vol.half", "tutor.half").Units;
        return Merit.Of(
            student.Id, care,
            [
                student.Grade <= 4
                    ? Gate.AtLeast("care-events", care.Events, 2)
                    : Gate.AtLeast("hours", halves / HalvesOfHour, student.Grade <= 7 ? 6 : 12),
            ],
            [new("given", given.Points), new("care", hosted.Points), new("months", care.Months, 10)]);
    }

    /// <summary>Leading others through counts double.</summary>
    public static Merit Leader(Nominee student, EntrySum all, NominationYear year)
    {
        var organised = all.Of(Organising);
        var led = all.Where(entry => entry.Kind == Kind.EventLead && entry.Event is { } id && year.Delivered.Contains(id)).Events;
        return Merit.Of(
            student.Id, all.Of([.. Organising, "report.*", "debate.*"]),
            [LedOrInPost(led, student.QuartersInPost), Gate.Share("reports", student.ReportsDelivered, student.ReportsOwed, 75)],
            [
                new("organised", organised.Points, 2),
                new("reports", all.Of("report.*").Points),
                new("debates", all.Of("debate.*").Points),
                new("led", led, 10, 15),
            ]);
    }

    public static Merit Debater(Nominee student, EntrySum all, NominationYear year)
    {
        var debates = all.Of("debate.*");
        return Merit.Of(student.Id, debates, [Gate.AtLeast("debates", all.Of("debate.part").Count, 2)], [new("debates", debates.Points)]);
    }

    /// <summary>Either way is enough; told is the one that is open, or else how many events were led.</summary>
    private static Gate LedOrInPost(int led, int quartersInPost) =>
        quartersInPost >= 2 ? Gate.AtLeast("post", quartersInPost, 2) : Gate.AtLeast("led", led, 3);

    private static bool IsKnowledge(CountedEntry entry) =>
        entry.IsOf(Knowledge) || (entry.Direction == "intellectual" && entry.IsOf(["contest.*"]));

    private static bool IsShown(CountedEntry entry) => entry.Form is { } form && Showing.Contains(form);
}
