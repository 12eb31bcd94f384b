using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Volunteering;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>What holds of a shift whatever is done to it, in whatever order and however often.</summary>
public sealed class VolunteeringProperties
{
    private const int Places = 3;

    private static readonly Gen<IList<(int What, int Who, int Number)>> Doings =
        from length in Gen.Choose(1, 80)
        from doings in (
            from what in Gen.Choose(0, 8)
            from who in Gen.Choose(0, 7)
            from number in Gen.Choose(0, 5)
            select (what, who, number)).ListOf(length)
        select (IList<(int, int, int)>)[.. doings];

    [Fact]
    public void Places_are_never_exceeded_and_the_waiting_list_keeps_its_order() => Check(doings =>
    {
        var shift = Work.Shift(Places);
        var list = new List<string>();
        foreach (var doing in doings)
        {
            var before = shift;
            shift = Done(shift, doing);
            list.RemoveAll(student => shift.Find(student) is null);
            list.AddRange(shift.Volunteers.Select(one => one.Student).Where(student => before.Find(student) is null));
            Assert.Equal(list, shift.Volunteers.Select(one => one.Student));
            Assert.Equal(list.Take(Places), list.Where(shift.HasPlace));
            Assert.True(shift.Volunteers.Count(one => one.Came is not null || one.Claim is not null) <= Places);
        }
    });

    [Fact]
    public void A_verified_hour_stands_on_one_sheet_however_often_it_is_verified() => Check(doings =>
    {
        var shift = doings.Aggregate(Work.Shift(Places), Done);
        var standing = shift.Sheets.Where(sheet => sheet.State != SheetState.Refused).SelectMany(sheet => sheet.Sheet.Lines).Where(line => line.Kind == "vol.half").ToList();
        Assert.Equal(standing.Count, standing.DistinctBy(line => line.Student).Count());
        Assert.Equal(
            shift.Volunteers.Where(one => one.Claim?.Revision is not null).Select(one => new SheetLine(one.Student, "vol.half", one.Claim!.HalfHours)).ToHashSet(),
            standing.ToHashSet());
        Assert.Equal(shift.Sheets.Length, shift.Sheets.DistinctBy(sheet => sheet.Sheet.Id).Count());
    });

    /// <summary>What is refused leaves the shift as it was.</summary>
    private static Shift Done(Shift shift, (int What, int Who, int Number) doing)
    {
        var student = Work.Student($"{(char)('a' + doing.Who)}");
        var change = doing.What switch
        {
            0 or 1 => SigningUp.SignUp(Work.Announcement, shift, student, Work.At(9)),
            2 => SigningUp.Leave(shift, student.Id),
            3 => Attending.CheckIn(Work.Announcement, shift, student, Work.At(14)),
            4 => Attending.CheckOut(shift, student.Id, Work.At(15)),
            5 => Claiming.Claim(shift, student.Id, doing.Number, Work.At(16)),
            6 => Claiming.Return(shift, new(student.Id, doing.Number), "too-many-hours", "m-1", [], Work.At(17)),
            7 => Verifying.Verify(Work.School, Work.Announcement, shift, Seen(shift, student.Id), Work.Mentor, []),
            _ => Settled(shift, doing.Number),
        };
        return change.Shift ?? shift;
    }

    private static ImmutableArray<ClaimSeen> Seen(Shift shift, string student) =>
        shift.Find(student)?.Claim is { } claim ? [new(student, claim.HalfHours)] : [];

    private static ShiftChange Settled(Shift shift, int number) => shift.Sheets.FirstOrDefault(sheet => sheet.State == SheetState.Sending) is { } sheet
        ? Verifying.Settle(shift, sheet.Revision, number == 0 ? SheetState.Refused : SheetState.Counted, null)
        : shift;

    private static void Check(Action<IList<(int What, int Who, int Number)>> law) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Doings.ToArbitrary(), law));
}
