using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Volunteering;

namespace Engagement.Tests;

/// <summary>From coming to a locked claim.</summary>
public sealed class HourTests
{
    [Theory]
    [InlineData(120, 4)]
    [InlineData(110, 4)]
    [InlineData(109, 3)]
    [InlineData(20, 1)]
    [InlineData(19, 0)]
    public void A_shift_brings_full_half_hours_with_ten_minutes_forgiven(int minutes, int most) =>
        Assert.Equal(most, HalfHours.MostOf(Work.Shift(minutes: minutes)));

    [Theory]
    [InlineData(14, 0, 16, 0, 4)]
    [InlineData(14, 5, 15, 56, 4)]
    [InlineData(14, 11, 16, 0, 3)]
    [InlineData(13, 10, 18, 0, 4)]
    [InlineData(14, 0, 14, 10, 0)]
    public void Coming_and_going_are_counted_and_never_more_than_the_shift(int inHour, int inMinute, int outHour, int outMinute, int halfHours)
    {
        var came = Attending.CheckIn(Work.Announcement, Work.Shift().SignedUp("a"), Work.Student("a"), Work.At(inHour, inMinute)).Shift!;
        var went = Attending.CheckOut(came, Work.Id("a"), Work.At(outHour, outMinute)).Shift!;
        Assert.Equal(halfHours, went.Find(Work.Id("a"))!.Claim?.HalfHours ?? 0);
        Assert.Same(went, Attending.CheckOut(went, Work.Id("a"), Work.At(20)).Shift);
    }

    [Fact]
    public void Who_is_at_the_door_without_having_signed_up_is_taken_where_a_place_is_left()
    {
        var shift = Work.Shift(places: 1);
        Assert.Equal(VolunteeringRefusal.ShiftNotBegun, Attending.CheckIn(Work.Announcement, shift, Work.Student("a"), Work.At(12, 59)).Refusal);
        var came = Attending.CheckIn(Work.Announcement, shift, Work.Student("a"), Work.At(13)).Shift!;
        Assert.NotNull(came.Find(Work.Id("a"))!.Came);
        Assert.Same(came, Attending.CheckIn(Work.Announcement, came, Work.Student("a"), Work.At(15)).Shift);
        Assert.Equal(VolunteeringRefusal.NoPlace, Attending.CheckIn(Work.Announcement, came, Work.Student("b"), Work.At(14)).Refusal);
        Assert.Equal(VolunteeringRefusal.NotCheckedIn, Attending.CheckOut(came, Work.Id("b"), Work.At(14)).Refusal);
    }

    [Theory]
    [InlineData("a", 4, 16, null)]
    [InlineData("a", 5, 16, VolunteeringRefusal.HoursOutOfRange)]
    [InlineData("a", 0, 16, VolunteeringRefusal.HoursOutOfRange)]
    [InlineData("a", 4, 15, VolunteeringRefusal.ShiftNotOver)]
    [InlineData("c", 4, 16, VolunteeringRefusal.NoPlace)]
    [InlineData("x", 4, 16, VolunteeringRefusal.NotSignedUp)]
    public void A_claim_keeps_to_the_shift(string who, int halfHours, int hour, string? refusal) =>
        Assert.Equal(refusal, Claiming.Claim(Work.Shift().SignedUp("a", "b", "c"), Work.Id(who), halfHours, Work.At(hour)).Refusal);

    [Fact]
    public void Hours_come_back_once_and_are_claimed_again_and_the_second_time_is_the_end()
    {
        var claimed = Work.Shift().SignedUp("a").Claimed("a", 4);
        var returned = Return(claimed, 4).Shift!;
        Assert.Equal(ClaimState.Returned, returned.StateOf("a"));
        Assert.Same(returned, Return(returned, 4).Shift);
        Assert.Equal(RefusalCode.AlreadyReturned, Return(returned, 4, reason: "come-and-ask").Refusal);
        Assert.Equal(RefusalCode.AlreadyReturned, returned.Verify(("a", 4)).Refusal);

        var again = returned.Claimed("a", 3);
        Assert.Equal(ClaimState.Claimed, again.StateOf("a"));
        Assert.Equal(VolunteeringRefusal.ClaimChanged, Return(again, 4).Refusal);
        var down = Return(again, 3).Shift!;
        Assert.Equal(ClaimState.TurnedDown, down.StateOf("a"));
        Assert.Equal(VolunteeringRefusal.HoursTurnedDown, Claiming.Claim(down, Work.Id("a"), 2, Work.At(17)).Refusal);
    }

    [Fact]
    public void Nobody_speaks_about_the_own_hours_or_those_of_the_family()
    {
        var claimed = Work.Shift().SignedUp("a").Claimed("a", 4);
        var seen = new ClaimSeen(Work.Id("a"), 4);
        Assert.Equal(RefusalCode.OwnAward, Verifying.Verify(Work.School, Work.Announcement, claimed, [seen], new(Work.Id("a"), false), []).Refusal);
        Assert.Equal(RefusalCode.OwnFamily, Verifying.Verify(Work.School, Work.Announcement, claimed, [seen], Work.Mentor, [Work.Id("a")]).Refusal);
        Assert.Equal(RefusalCode.OwnFamily, Claiming.Return(claimed, seen, "come-and-ask", "m-1", [Work.Id("a")], Work.At(17)).Refusal);
    }

    [Fact]
    public void Verified_hours_are_locked_and_verifying_again_makes_no_second_sheet()
    {
        var shift = Work.Shift(places: 3).SignedUp("a", "b").Claimed("a", 4).Claimed("b", 3);
        shift = Attending.Lead(Work.Announcement, shift, Work.Id("a")).Shift!;
        var verified = shift.Verify(("a", 4)).Shift!;
        var sheet = Assert.Single(verified.Sheets).Sheet;
        Assert.Equal([new(Work.Id("a"), "vol.half", 4), new(Work.Id("a"), "vol.lead", 1)], sheet.Lines.ToArray());
        Assert.Same(verified, verified.Verify(("a", 4)).Shift);
        Assert.Equal(VolunteeringRefusal.HoursLocked, Claiming.Claim(verified, Work.Id("a"), 2, Work.At(17)).Refusal);
        Assert.Equal(VolunteeringRefusal.HoursLocked, Return(verified, 4).Refusal);
        Assert.Equal(VolunteeringRefusal.HoursLocked, Attending.Lead(Work.Announcement, verified, Work.Id("b")).Refusal);

        var both = verified.Verify(("a", 4), ("b", 3)).Shift!;
        Assert.Equal([1, 2], both.Sheets.Select(one => one.Revision));
        Assert.Equal([new(Work.Id("b"), "vol.half", 3)], both.Sheets[1].Sheet.Lines.ToArray());
        Assert.Equal(2, both.Sheets.Select(one => one.Sheet.Id).Distinct().Count());
    }

    [Fact]
    public void Who_verifies_names_the_hours_they_saw_and_all_or_none_are_verified()
    {
        var shift = Work.Shift().SignedUp("a", "b").Claimed("a", 4);
        Assert.Equal((VolunteeringRefusal.ClaimChanged, Work.Id("a")), (shift.Verify(("a", 3)).Refusal, shift.Verify(("a", 3)).Student));
        Assert.Equal(VolunteeringRefusal.NothingClaimed, shift.Verify(("a", 4), ("b", 2)).Refusal);
    }

    [Fact]
    public void What_the_book_refuses_is_claimed_as_before()
    {
        var verified = Work.Shift().SignedUp("a").Claimed("a", 4).Verify(("a", 4)).Shift!;
        var refused = Verifying.Settle(verified, 1, SheetState.Refused, RefusalCode.TooLate);
        Assert.Equal(ClaimState.Claimed, refused.StateOf("a"));
        Assert.Equal(2, refused.Verify(("a", 4)).Shift!.Sheets[1].Revision);
        Assert.Equal(ClaimState.Verified, Verifying.Settle(verified, 1, SheetState.Counted, null).StateOf("a"));
    }

    [Fact]
    public void Tutoring_earns_its_own_kind_and_has_no_leader()
    {
        var tutoring = Work.Announcement with { Kind = OpportunityKind.Tutoring };
        var shift = Work.Shift().SignedUp("a").Claimed("a", 2);
        Assert.Equal(VolunteeringRefusal.NoLeader, Attending.Lead(tutoring, shift, Work.Id("a")).Refusal);
        var verified = Verifying.Verify(Work.School, tutoring, shift, [new(Work.Id("a"), 2)], Work.Mentor, []).Shift!;
        Assert.Equal([new(Work.Id("a"), "tutor.half", 2)], verified.Sheets[0].Sheet.Lines.ToArray());
    }

    [Fact]
    public void The_week_protects_itself_and_says_what_is_left()
    {
        Students.AccountEntry[] entries = [Entry(Work.Day, "vol.half", 5), Entry(Work.Day.AddDays(-7), "vol.half", 8), Entry(Work.Day, "tutor.half", 2), Entry(Work.Day, "vol.half", -1)];
        var week = WeekProtection.Of(Work.Day, "vol.half", entries, [(Work.Day.AddDays(1), "vol.half", 3), (Work.Day.AddDays(7), "vol.half", 8)]);
        Assert.Equal((8, 4, 3, 1), (week.Most, week.Counted, week.Claimed, week.Left));
        Assert.Equal(4, WeekProtection.Of(Work.Day, "tutor.half", [], []).Left);

        static Students.AccountEntry Entry(DateOnly day, string kind, int counted) => new(
            1, Guid.Empty, day, null, "school", "m", default, false, false, new("s", null, "9А", kind, counted, counted, 0, 0, Withholding.None, null));
    }

    [Fact]
    public void A_derived_id_is_a_uuid_of_version_8_that_follows_from_its_parts()
    {
        var id = DerivedSheetId.Of("volunteering", "abai", "1", "2");
        Assert.Equal(id, DerivedSheetId.Of("volunteering", "abai", "1", "2"));
        Assert.NotEqual(id, DerivedSheetId.Of("volunteering", "abai", "1", "3"));
        Assert.Equal(8, id.Version);
        Assert.Equal(0b10, id.Variant >> 2);
    }

    private static ShiftChange Return(Shift shift, int halfHours, string reason = "too-many-hours") =>
        Claiming.Return(shift, new(Work.Id("a"), halfHours), reason, "m-1", [], Work.At(17));
}
