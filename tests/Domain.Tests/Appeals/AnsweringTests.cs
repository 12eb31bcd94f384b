using Engagement.Appeals;
using Engagement.Domain;
using Engagement.Ledger;

namespace Engagement.Tests;

public sealed class AnsweringTests
{
    private readonly Desk _desk = new();

    [Theory]
    [InlineData("2026-11-18", 5, "2026-11-25")] // Wednesday
    [InlineData("2026-11-20", 1, "2026-11-23")] // Friday
    [InlineData("2026-11-21", 1, "2026-11-23")] // Saturday
    [InlineData("2026-11-22", 5, "2026-11-27")] // Sunday
    public void Working_days_pass_over_the_weekend(string asked, int days, string due) =>
        Assert.Equal(Year.On(due), AnswerTime.DueOn(Year.On(asked), days));

    [Fact]
    public void Only_an_own_entry_that_stands_by_itself_can_be_questioned()
    {
        var sheet = _desk.Post(null, Year.Line("vol.half", "a"), Year.Line("vol.half", "b"));
        var undoing = _desk.Undo(sheet, sheet.FirstSeq);
        Assert.Equal(Year.Id("b"), Answering.EntryOf(Asked("b", sheet.LastSeq), sheet)!.Student);
        Assert.Null(Answering.EntryOf(Asked("a", sheet.LastSeq), sheet));
        Assert.Null(Answering.EntryOf(Asked("b", sheet.LastSeq + 1), sheet));
        Assert.Null(Answering.EntryOf(Asked("a", undoing.FirstSeq), undoing));
        Assert.Null(Answering.EntryOf(Asked("a", 1), null));
    }

    [Fact]
    public void Who_wrote_or_confirmed_the_entry_does_not_answer()
    {
        var appeal = Appeal(answer: null);
        var ruling = new Ruling(AppealOutcome.Stands, "Because", null);
        Assert.Equal(AppealRefusal.OwnEntry, Answering.FaultOf(appeal, ruling, Year.Mentor, []));
        Assert.Equal(AppealRefusal.OwnEntry, Answering.FaultOf(appeal with { EntryConfirmer = "second" }, ruling, "second", []));
        Assert.Null(Answering.FaultOf(appeal with { EntryConfirmer = "second" }, ruling, "third", []));
    }

    [Fact]
    public void Neither_the_student_nor_the_family_answers()
    {
        var appeal = Appeal(answer: null);
        var ruling = new Ruling(AppealOutcome.Undone, "Because", null);
        Assert.Equal(AppealRefusal.OwnEntry, Answering.FaultOf(appeal, ruling, Year.Id("a"), []));
        Assert.Equal(AppealRefusal.FamilyEntry, Answering.FaultOf(appeal, ruling, "second", [Year.Id("b"), Year.Id("a")]));
        Assert.Null(Answering.FaultOf(appeal, ruling, "second", [Year.Id("b")]));
    }

    [Fact]
    public void An_answer_has_words_and_is_given_once()
    {
        var ruling = new Ruling(AppealOutcome.Corrected, "Because", Year.Line("event.help"));
        Assert.Equal(RefusalCode.ReasonRequired, Answering.FaultOf(Appeal(null), ruling with { Words = " " }, "second", []));
        var answered = Appeal(new("second", default, ruling));
        Assert.Null(Answering.FaultOf(answered, ruling with { Corrected = Year.Line("event.help") }, "second", []));
        Assert.Equal(AppealRefusal.AlreadyAnswered, Answering.FaultOf(answered, ruling, "third", []));
        Assert.Equal(AppealRefusal.AlreadyAnswered, Answering.FaultOf(answered, ruling with { Words = "Other" }, "second", []));
    }

    private Appeal Appeal(AppealAnswer? answer)
    {
        var entry = _desk.Award("vol.half", student: $"s{Guid.NewGuid():N}");
        return new(Guid.NewGuid(), Asked("a", 1), default, Year.Monday, Year.Mentor, entry, Year.Monday, null, answer);
    }

    private static Question Asked(string student, long seq) => new(Year.Id(student), Guid.NewGuid(), seq, "wrong-role", null);
}
