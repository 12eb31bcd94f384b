using Engagement.Activities;
using Engagement.Domain;
using Engagement.Events;
using Engagement.Ledger;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>What holds of an event whatever is done to it, in whatever order and however often.</summary>
public sealed class EventProperties
{
    private const int Places = 3;

    private static readonly Gen<IList<(int What, int Who, int Number)>> Doings =
        from length in Gen.Choose(1, 80)
        from doings in (
            from what in Gen.Choose(0, 9)
            from who in Gen.Choose(0, 9)
            from number in Gen.Choose(0, 5)
            select (what, who, number)).ListOf(length)
        select (IList<(int, int, int)>)[.. doings];

    public static TheoryData<string> Forms => ["festival", "contest", "sitting", "debate", "challenge"];

    [Fact]
    public void Nobody_has_a_place_beyond_the_places_and_the_list_keeps_its_order() => Check("festival", (_, steps) =>
    {
        var list = new List<string>();
        foreach (var one in steps)
        {
            var now = one.SignUps.Select(signUp => signUp.Student).ToList();
            list.RemoveAll(student => !now.Contains(student));
            list.AddRange(now.Where(student => !list.Contains(student)).ToList());
            Assert.Equal(list, now);
            Assert.Equal(list.Take(Places), list.Where(one.HasPlace));
        }
    });

    [Theory]
    [MemberData(nameof(Forms))]
    public void Nobody_gets_two_of_taking_part_helping_organising_and_leading(string form) => Check(form, (occurrence, steps) =>
    {
        foreach (var one in steps)
        {
            var lines = EventAwards.LinesOf(one, occurrence).ToList();
            Assert.Equal(lines.Count, lines.Distinct().Count());
            Assert.All(lines.GroupBy(line => line.Student), of => Assert.True(of.Count(line => Rulebook.Default.Find(line.Kind)!.IsOnLadder) <= 1));
            Assert.All(lines, line => Assert.NotNull(one.Find(line.Student)));
        }
    });

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_line_stands_on_one_sheet_and_nobody_is_confirmed_who_did_not_come(string form) => Check(form, (occurrence, steps) =>
    {
        var last = steps[^1];
        var standing = last.Standing().SelectMany(sheet => sheet.Sheet.Lines).ToList();
        Assert.Equal(standing.Count, standing.Distinct().Count());
        Assert.All(standing, line => Assert.NotNull(last.Find(line.Student)));
        Assert.DoesNotContain(EventAwards.Due(last, occurrence), standing.Contains);
        Assert.Equal(last.Sheets.Length, last.Sheets.DistinctBy(sheet => sheet.Sheet.Id).Count());
    });

    [Fact]
    public void Seats_are_never_exceeded() => Check("festival", (_, steps) => Assert.All(steps, one =>
    {
        Assert.True(one.Roles.Count(holder => holder.Role == EventRole.Leader) <= 1);
        Assert.True(one.Roles.Count(holder => holder.Role == EventRole.Organiser) <= 5);
    }));

    /// <summary>What is refused leaves the event as it was.</summary>
    private static SchoolEvent Done(SchoolEvent one, PlannedOccurrence occurrence, (int What, int Who, int Number) doing)
    {
        var student = Gym.Student($"{(char)('a' + doing.Who)}", grade: doing.Who == 9 ? 11 : 8);
        var role = EventRole.All[doing.Number % EventRole.All.Length];
        var change = doing.What switch
        {
            0 => Inviting.SignUp(one, Gym.At(), student, Gym.Now),
            1 => Inviting.Leave(one, Gym.At(), student.Id),
            2 => Turnout.CheckIn(one, occurrence, [student], null, Gym.Now, Gym.Day),
            3 => Turnout.CheckIn(one, occurrence, [student], role, Gym.Now, Gym.Day),
            4 => Turnout.TakeBack(one, student.Id),
            5 => Turnout.MarkLate(one, occurrence, student.Id, doing.Number % 2 == 0),
            6 => Turnout.Appoint(one, occurrence, student.Id, role, doing.Who % 2 == 0),
            7 => Turnout.Place(one, occurrence, student.Id, doing.Number is 0 ? null : doing.Number),
            8 => EventAwards.Due(one, occurrence).IsEmpty ? one : EventAwards.Confirm(one, EventAwards.SheetOf(Gym.School, one, occurrence)!, Gym.Mentor),
            _ => one.Sheets.FirstOrDefault(sheet => sheet.State == SheetState.Sending) is { } sheet
                ? EventAwards.Settle(one, sheet.Revision, doing.Number == 0 ? SheetState.Refused : SheetState.Counted, null)
                : one,
        };
        return change.Event ?? one;
    }

    private static void Check(string form, Action<PlannedOccurrence, List<SchoolEvent>> law) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Doings.ToArbitrary(), doings =>
        {
            var occurrence = Gym.At(OccurrenceState.Accepted, form);
            var steps = new List<SchoolEvent>();
            foreach (var doing in doings)
            {
                steps.Add(Done(steps.LastOrDefault(Gym.With(Places)), occurrence, doing));
            }

            law(occurrence, steps);
        }));
}
