using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Events;
using Engagement.Ledger;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>An event for grades 5 to 10 in the third week of November, and the people around it.</summary>
internal static class Gym
{
    public const string School = "abai";

    public static readonly DateOnly Day = new(2026, 11, 18);
    public static readonly DateTimeOffset Now = new(2026, 11, 18, 15, 0, 0, TimeSpan.FromHours(5));
    public static readonly Author Mentor = new("m-1", false);

    public static PlannedOccurrence At(
        OccurrenceState state = OccurrenceState.Open, string form = "festival", Recurrence recurrence = Recurrence.Once, params GradeRange[] grades) => new(
        new(
            "2026-11-1", "2026-11-1", "2026-11-1", new("Сайыс", "Сайыс", "Contest"), form, null, recurrence, Day.AddDays(-2), Day.AddDays(4),
            grades.Length == 0 ? [new(5, 10)] : [.. grades]),
        state,
        state is OccurrenceState.Held or OccurrenceState.ProofGiven or OccurrenceState.Accepted or OccurrenceState.Returned ? new(Day, null, null) : null,
        state is OccurrenceState.ProofGiven or OccurrenceState.Accepted ? new("https://school.kz/1", null, "m-2") : null);

    public static Student Student(string letter, int grade = 8) => new($"{School}.{letter}", letter, $"{grade}А", grade, null, []);

    public static string Id(string letter) => $"{School}.{letter}";

    public static SchoolEvent With(int? places = null) => SchoolEvent.Empty with { Places = places };

    public static SchoolEvent SignedUp(this SchoolEvent one, params string[] letters) =>
        letters.Aggregate(one, (changed, letter) => Inviting.SignUp(changed, At(), Student(letter), Now).Event!);

    public static SchoolEvent Came(this SchoolEvent one, params string[] letters) => one.CameAs(null, letters);

    public static SchoolEvent CameAs(this SchoolEvent one, string? role, params string[] letters) =>
        Turnout.CheckIn(one, At(), letters.Select(letter => Student(letter)), role, Now, Day).Event!;

    public static EventChange CheckIn(SchoolEvent one, string letter, int grade = 8, string? role = null, OccurrenceState state = OccurrenceState.Open, DateOnly? today = null) =>
        Turnout.CheckIn(one, At(state), [Student(letter, grade)], role, Now, today ?? Day);

    public static SchoolEvent Placed(this SchoolEvent one, string letter, int place) => Turnout.Place(one, At(form: "contest"), Id(letter), place).Event!;

    /// <summary>What is due is confirmed and the book took it.</summary>
    public static SchoolEvent Confirmed(this SchoolEvent one, PlannedOccurrence? occurrence = null, string state = SheetState.Counted)
    {
        var confirmed = EventAwards.Confirm(one, EventAwards.SheetOf(School, one, occurrence ?? At(OccurrenceState.Accepted))!, Mentor);
        return EventAwards.Settle(confirmed, confirmed.Sheets.Length, state, null);
    }

    public static ImmutableArray<string> KindsOf(this SchoolEvent one, string letter, PlannedOccurrence? occurrence = null) =>
        [.. EventAwards.LinesOf(one, occurrence ?? At()).Where(line => line.Student == Id(letter)).Select(line => line.Kind)];
}
