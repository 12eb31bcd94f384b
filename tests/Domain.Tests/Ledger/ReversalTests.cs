using System.Collections.Immutable;
using Engagement.Ledger;

namespace Engagement.Tests;

public sealed class ReversalTests
{
    private static readonly Author Owner = new(Year.Mentor, IsCoordinator: false);
    private static readonly Author Coordinator = new("coordinator-1", IsCoordinator: true);

    private readonly Desk _desk = new();

    [Fact]
    public void A_reversing_entry_negates_the_figures_and_copies_the_rest()
    {
        _desk.Place("a", "9Б", "care");
        var sheet = _desk.Post("v", Year.Line("vol.half", units: 11));

        var entry = Assert.Single(_desk.Undo(sheet).Entries);

        var undone = sheet.Entries[0];
        Assert.Equal(
            undone with { Units = -11, Counted = -8, Asked = -33, Granted = -24, ReversesSeq = sheet.FirstSeq },
            entry);
        Assert.Equal(entry.Asked, entry.Granted + entry.Withheld);
    }

    [Fact]
    public void It_frees_the_room_and_grants_nothing_again()
    {
        var sheet = _desk.Post(null, Year.Line("vol.half", units: 8));
        var cut = _desk.Award("vol.half", units: 2);
        Assert.Equal(0, cut.Granted);

        _desk.Undo(sheet);

        Assert.Equal(0, _desk.Entries.Sum(entry => entry.Granted));
        var next = _desk.Award("vol.half", units: 9);
        Assert.Equal((24, Withholding.KindCap), (next.Granted, next.Why));
    }

    [Fact]
    public void It_frees_the_event_for_the_student()
    {
        var sheet = _desk.Post("d", Year.Line("debate.part"));

        _desk.Undo(sheet);

        Assert.Equal(8, _desk.Award("debate.part", "d").Granted);
    }

    [Fact]
    public void It_gives_kudos_back_to_the_mentor_who_gave_them()
    {
        var sheets = Enumerable.Range(0, 12).Select(i => _desk.Post(null, Year.Line("mentor.kudos", $"s{i}", 5))).ToList();
        Assert.Equal(0, _desk.Award("mentor.kudos", student: "z").Granted);

        _desk.Author = "coordinator-1";
        _desk.Undo(sheets[0]);

        Assert.Equal(1, _desk.Award("mentor.kudos", student: "y").Granted);
        _desk.Author = Year.Mentor;
        Assert.Equal(1, _desk.Award("mentor.kudos", student: "z").Granted);
    }

    [Fact]
    public void Only_what_still_stands_is_undone_when_no_line_is_named()
    {
        var sheet = _desk.Post("e", Year.Line("event.part"), Year.Line("event.part", "b"), Year.Line("event.part", "c"));
        _desk.Undo(sheet, sheet.FirstSeq + 1);

        var rest = _desk.Undo(sheet);

        Assert.Equal([sheet.FirstSeq, sheet.LastSeq], rest.Entries.Select(entry => entry.ReversesSeq!.Value));
        Assert.Equal<Refusal>([new Refusal(RefusalCode.AlreadyReversed, null)], Refusals(sheet, null));
    }

    [Fact]
    public void Lines_that_cannot_be_undone_are_named()
    {
        var sheet = _desk.Post("e", Year.Line("event.part"), Year.Line("event.part", "b"));
        _desk.Undo(sheet, sheet.FirstSeq);

        Assert.Equal<Refusal>(
            [new(RefusalCode.AlreadyReversed, 0), new(RefusalCode.NotReversible, 2), new(RefusalCode.DuplicateLine, 3)],
            Refusals(sheet, [sheet.FirstSeq, sheet.LastSeq, sheet.LastSeq + 1, sheet.LastSeq]));
        Assert.Equal<Refusal>([new Refusal(RefusalCode.NoLines, null)], Refusals(sheet, []));
    }

    [Fact]
    public void A_reversal_is_not_reversible()
    {
        var undone = _desk.Undo(_desk.Post("e", Year.Line("event.part")));

        Assert.Equal<Refusal>([new Refusal(RefusalCode.NotReversible, null)], Refusals(undone, null, Coordinator));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public void A_reason_is_required(string reason)
    {
        var sheet = _desk.Post("e", Year.Line("event.part"));

        Assert.Equal<Refusal>([new Refusal(RefusalCode.ReasonRequired, null)], Refusals(sheet, null, reason: reason));
    }

    [Fact]
    public void The_author_has_seven_days_and_a_coordinator_any_time()
    {
        var sheet = _desk.Post("e", Year.Line("event.part"));
        var days = TimeSpan.FromDays(7);

        Assert.Empty(Refusals(sheet, null, after: days));
        Assert.Equal<Refusal>([new Refusal(RefusalCode.UndoExpired, null)], Refusals(sheet, null, after: days + TimeSpan.FromTicks(1)));
        Assert.Empty(Refusals(sheet, null, Coordinator, after: days * 20));
    }

    [Fact]
    public void Another_mentor_may_not()
    {
        var sheet = _desk.Post("e", Year.Line("event.part"));

        Assert.Equal<Refusal>([new Refusal(RefusalCode.Forbidden, null)], Refusals(sheet, null, new("mentor-2", false)));
    }

    [Fact]
    public void A_record_that_does_not_follow_is_an_error()
    {
        var sheet = _desk.Post("e", Year.Line("event.part"));

        Assert.True(_desk.Book.Contains(sheet.Id));
        Assert.Throws<InvalidOperationException>(() => _desk.Book.Apply(sheet));
        Assert.Throws<InvalidOperationException>(() => _desk.Book.Apply(sheet with { Id = Guid.CreateVersion7(), FirstSeq = 3 }));
        Assert.Equal(1, _desk.Book.HeadSeq);
    }

    private ImmutableArray<Refusal> Refusals(
        SheetRecord target, ImmutableArray<long>? lines, Author? author = null, string reason = "mistake", TimeSpan after = default) =>
        _desk.Book.Reverse(
            target, new(Guid.CreateVersion7(), target.Id, lines, reason), author ?? Owner, target.RecordedAt + after).Refusals;
}
