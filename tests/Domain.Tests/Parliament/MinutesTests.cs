using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Parliament;
using Engagement.Volunteering;
using static Engagement.Tests.Sitting;

namespace Engagement.Tests;

/// <summary>Minutes from the end of a meeting to the book.</summary>
public sealed class MinutesTests
{
    [Fact]
    public void A_meeting_ends_once_and_keeps_how_large_the_body_was()
    {
        Assert.Equal(ParliamentRefusal.MeetingNotBegun, Minutes.Close(Planned, 3, At(16).At).Refusal);
        var held = Opened.Held();
        Assert.Equal((MeetingStage.Held, (int?)3), (held.Stage, held.BodySize));
        Assert.Same(held, Minutes.Close(held, 7, At(17).At).Meeting);
        Assert.Equal(3, Quorum.In(held, 99)!.Value.Of);
    }

    [Fact]
    public void Signing_awards_who_came_on_time_or_not_and_who_led_and_wrote()
    {
        var meeting = Presence.Keep(Presence.Lead(Opened.With("a", "b", "c"), new(Student("a"), ChairRole.President)).Meeting!, Student("b")).Meeting!;
        meeting = Presence.Mark(meeting, new(Student("c"), false, true)).Meeting!;
        var signed = meeting.Held().Sign().Meeting!;
        Assert.Equal(
            [
                new SheetLine(Student("a"), Minutes.Attended, 1), new(Student("b"), Minutes.Attended, 1), new(Student("c"), Minutes.CameLate, 1),
                new(Student("a"), Minutes.Chaired, 1), new(Student("b"), Minutes.WroteMinutes, 1),
            ],
            signed.Sheet!.Sheet.Lines.AsEnumerable());
        Assert.Equal((Day, $"minutes/{Id}"), (signed.Sheet.Sheet.Activity.Day, signed.Sheet.Sheet.Proof));
        Assert.Equal((MeetingStage.SignedOff, SheetState.Sending), (signed.Stage, signed.Sheet.State));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Minutes_count_when_they_are_handed_in_within_three_days(int day, bool counts)
    {
        var meeting = Presence.Keep(Opened.With("a"), Student("a")).Meeting!.Held();
        var filed = Minutes.File(meeting, At(23, 59, day).At).Meeting!;
        Assert.Same(filed, Minutes.File(filed, At(9, 0, 9).At).Meeting);
        Assert.Equal(counts, filed.Sign(At(9, 0, 10)).Meeting!.Sheet!.Sheet.Lines.Any(line => line.Kind == Minutes.WroteMinutes));
    }

    [Fact]
    public void Somebody_of_the_staff_who_leads_is_not_awarded()
    {
        var signed = Presence.Lead(Opened.With("a"), new("m-1", ChairRole.Chosen)).Meeting!.Held().Sign().Meeting!;
        Assert.Equal(Minutes.Attended, Assert.Single(signed.Sheet!.Sheet.Lines).Kind);
    }

    [Fact]
    public void The_sheets_id_follows_from_the_meeting_and_minutes_are_signed_once()
    {
        var held = Opened.With("a").Held();
        var signed = held.Sign().Meeting!;
        Assert.Equal(signed.Sheet!.Sheet.Id, held.Sign(At(18)).Meeting!.Sheet!.Sheet.Id);
        Assert.Same(signed, signed.Sign().Meeting);
        Assert.NotEqual(signed.Sheet.Sheet.Id, (held with { Notice = Notice with { Id = Guid.NewGuid() } }).Sign().Meeting!.Sheet!.Sheet.Id);
    }

    [Fact]
    public void Whoever_signs_has_read_this_version()
    {
        var held = Opened.With("a").Held();
        var other = Minutes.Sign(Sitting.School, held, new(held.Version - 1, "senior-mentor"), Signer, new HashSet<string>(), At(17));
        Assert.Equal(ParliamentRefusal.OtherVersion, other.Refusal);
        Assert.Equal(ParliamentRefusal.MeetingNotHeld, Opened.Sign().Refusal);
    }

    [Fact]
    public void Whom_the_roster_knows_no_more_is_not_awarded_and_nobody_at_all_makes_no_sheet()
    {
        var held = Opened.With("a", "b").Held();
        Assert.Equal(Student("b"), Assert.Single(held.Sign(null, Student("a")).Meeting!.Sheet!.Sheet.Lines).Student);
        Assert.Null(Opened.Held().Sign().Meeting!.Sheet);
    }

    [Fact]
    public void What_the_book_answers_is_kept()
    {
        var settled = Minutes.Settle(Opened.With("a").Held().Sign().Meeting!, SheetState.Refused, RefusalCode.TooLate);
        Assert.Equal((SheetState.Refused, RefusalCode.TooLate), (settled.Sheet!.State, settled.Sheet.Refusal));
        Assert.Equal(MeetingStage.SignedOff, settled.Stage);
    }

    [Fact]
    public void Signed_minutes_are_only_added_to()
    {
        var signed = Opened.Held().Sign().Meeting!;
        Assert.Equal(ParliamentRefusal.MinutesLocked, Resolving.Write(signed, new(Item, 0, "x")).Refusal);
        Assert.Equal(ParliamentRefusal.MeetingPassed, Convening.SetAgenda(signed, new(signed.Version, []), Register()).Refusal);
        var step = new AppendMinutes(Point, "Қате түзетілді");
        Assert.Equal(ParliamentRefusal.MinutesNotSigned, Minutes.Append(Opened.Held(), step, "m-9", At(18).At).Refusal);
        var added = Minutes.Append(signed, step, "m-9", At(18).At).Meeting!;
        Assert.Same(added, Minutes.Append(added, step, "m-9", At(19).At).Meeting);
        Assert.Equal(ParliamentRefusal.MeetingConflict, Minutes.Append(added, step with { Text = "x" }, "m-9", At(19).At).Refusal);
        var full = signed with { Addenda = [.. Enumerable.Range(0, Minutes.MostAddenda).Select(_ => new Addendum(Guid.NewGuid(), "x", "m", At(18).At))] };
        Assert.Equal(ParliamentRefusal.TooManyAddenda, Minutes.Append(full, step, "m-9", At(18).At).Refusal);
    }

    [Fact]
    public void Who_is_erased_is_nobody_in_minutes_that_keep_their_count()
    {
        var meeting = Presence.Keep(Presence.Lead(Opened.With("a", "b"), new(Student("a"), ChairRole.Chosen)).Meeting!, Student("a")).Meeting!;
        var without = MinutesWithout.Of(meeting, Student("a"));
        Assert.Equal([null, Student("b")], without.Present.Select(one => one.Student));
        Assert.Equal((null, null), (without.Chair, without.Secretary));
        Assert.Same(without, MinutesWithout.Of(without, Student("a")));
        Assert.Same(meeting, MinutesWithout.Of(meeting, Student("z")));
        var decided = Deciding("a").Decide(Register(OnAgenda("a")), decisions: ("a", true)).Meeting!;
        Assert.Empty(Meetings.HeadingOf(MinutesWithout.Of(decided, Student("a"))).Applicants);
    }

    [Fact]
    public void Nothing_in_a_meeting_can_say_who_was_missing() => Assert.DoesNotContain(
        typeof(Meeting).Assembly.GetTypes().Where(type => type.Namespace == typeof(Meeting).Namespace).SelectMany(type => type.GetProperties()),
        property => property.Name.Contains("Absent", StringComparison.OrdinalIgnoreCase) || property.Name.Contains("Missing", StringComparison.OrdinalIgnoreCase));
}
