using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Ledger;

namespace Engagement.Tests;

/// <summary>What may become of a sheet that waits for a second person.</summary>
public sealed class HoldingTests
{
    private const string Second = "second";
    private static readonly Author Author = new(Year.Mentor, false);
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 12, 0, 0, TimeSpan.FromHours(5));
    private static readonly WaitingSheet Waiting = Of(Author, Year.Line("report.quarter", "a"), Year.Line("report.quarter", "b"));
    private static readonly Completion Complete = new([Year.Line("report.quarter", "a")], "Толықтырылды", "https://example.kz/1");

    [Fact]
    public void A_sheet_goes_back_once_comes_again_once_and_then_is_decided()
    {
        Assert.Equal((WaitStatus.Pending, 1), StateOf(Waiting));
        var returned = Done(Holding.Return(Waiting, Second, "Есептің күні жоқ", 1, Now));
        Assert.Equal((WaitStatus.Returned, 1), StateOf(returned));
        Assert.Equal(RefusalCode.SheetReturned, Holding.FaultOfConfirming(returned, null));
        Assert.Equal(RefusalCode.SheetReturned, Code(Holding.TurnDown(returned, Second, "Жоқ", null, Now)));

        var again = Done(Holding.SendAgain(returned, Author.Id, Complete, Now));
        Assert.Equal((WaitStatus.Pending, 2), StateOf(again));
        Assert.Equal((Complete.Proof, Complete.Note, 1), (again.Sheet.Proof, again.Sheet.Note, again.Sheet.Lines.Length));
        Assert.Equal((Waiting.Sheet.Activity, Waiting.SentAt), (again.Sheet.Activity, again.SentAt));
        Assert.Null(Holding.FaultOfConfirming(again, 2));
        Assert.Equal(RefusalCode.AlreadyReturned, Code(Holding.Return(again, "third", "Тағы", 2, Now)));
        Assert.Equal(RefusalCode.AlreadySentAgain, Code(Holding.SendAgain(again, Author.Id, Complete with { Note = "other" }, Now)));

        var final = Done(Holding.TurnDown(again, Second, "Жоқ", 2, Now));
        Assert.Equal(WaitStatus.TurnedDown, Holding.StatusOf(final));
        Assert.Equal(RefusalCode.TurnedDown, Holding.FaultOfConfirming(final, 2));
        Assert.Equal(RefusalCode.TurnedDown, Code(Holding.SendAgain(final, Author.Id, Complete, Now)));
        Assert.Equal(RefusalCode.TurnedDown, Code(Holding.Return(final, "third", "Тағы", 2, Now)));
    }

    [Fact]
    public void Whatever_is_done_twice_is_done_once()
    {
        var returned = Done(Holding.Return(Waiting, Second, "Күні жоқ", null, Now));
        Assert.Same(returned, Done(Holding.Return(returned, Second, "Күні жоқ", 1, Now.AddMinutes(1))));
        Assert.Equal(RefusalCode.AlreadyReturned, Code(Holding.Return(returned, Second, "Басқа себеп", 1, Now)));
        var again = Done(Holding.SendAgain(returned, Author.Id, Complete, Now));
        Assert.Same(again, Done(Holding.SendAgain(again, Author.Id, Complete, Now.AddMinutes(1))));
        Assert.Same(again, Done(Holding.Return(again, Second, "Күні жоқ", 1, Now.AddMinutes(1))));
        var final = Done(Holding.TurnDown(again, Second, "Жоқ", null, Now));
        Assert.Same(final, Done(Holding.TurnDown(final, Second, "Жоқ", 2, Now.AddMinutes(1))));
        Assert.Equal(RefusalCode.TurnedDown, Code(Holding.TurnDown(final, "third", "Жоқ", 2, Now)));
        var away = Done(Holding.PutAway(final, Author.Id, Now));
        Assert.Same(away, Done(Holding.PutAway(away, Author.Id, Now)));
    }

    [Fact]
    public void Nobody_decides_on_a_sending_that_they_have_not_seen()
    {
        var again = Done(Holding.SendAgain(Done(Holding.Return(Waiting, Second, "Күні жоқ", 1, Now)), Author.Id, Complete, Now));
        Assert.Equal(RefusalCode.SheetChanged, Holding.FaultOfConfirming(again, 1));
        Assert.Equal(RefusalCode.SheetChanged, Code(Holding.TurnDown(again, Second, "Жоқ", 1, Now)));
        Assert.Equal(RefusalCode.SheetChanged, Code(Holding.Return(Waiting, Second, "Күні жоқ", 2, Now)));
    }

    [Fact]
    public void Only_the_author_completes_and_only_what_came_back()
    {
        Assert.Equal(RefusalCode.NotReturned, Code(Holding.SendAgain(Waiting, Author.Id, Complete, Now)));
        var returned = Done(Holding.Return(Waiting, Second, "Күні жоқ", 1, Now));
        Assert.Equal(RefusalCode.UnknownSheet, Code(Holding.SendAgain(returned, Second, Complete, Now)));
        Assert.Equal(RefusalCode.UnknownSheet, Code(Holding.PutAway(returned, Second, Now)));
        Assert.Equal(RefusalCode.UnknownSheet, Code(Holding.PutAway(Waiting, Author.Id, Now)));
        Assert.Equal(RefusalCode.ReasonRequired, Code(Holding.Return(Waiting, Second, " ", 1, Now)));
        Assert.Equal(RefusalCode.ReasonRequired, Code(Holding.TurnDown(Waiting, Second, " ", 1, Now)));
    }

    [Fact]
    public void An_author_may_leave_a_returned_sheet_as_it_is()
    {
        var returned = Done(Holding.Return(Waiting, Second, "Күні жоқ", 1, Now));
        var away = Done(Holding.PutAway(returned, Author.Id, Now)).TurnedDown!;
        Assert.Equal((Author.Id, "Күні жоқ", true), (away.By, away.Reason, away.IsPutAway));
    }

    [Fact]
    public void The_second_person_is_neither_author_nor_on_the_sheet_nor_of_the_family()
    {
        Assert.Equal(RefusalCode.OwnSheet, Holding.BarOf(Waiting, Author.Id, []));
        Assert.Equal(RefusalCode.OwnAward, Holding.BarOf(Waiting, Year.Id("b"), []));
        Assert.Equal(RefusalCode.OwnFamily, Holding.BarOf(Waiting, Second, [Year.Id("c"), Year.Id("b")]));
        Assert.Null(Holding.BarOf(Waiting, Second, [Year.Id("c")]));
    }

    [Fact]
    public void A_phone_that_repeats_what_was_first_sent_is_known()
    {
        var again = Done(Holding.SendAgain(Done(Holding.Return(Waiting, Second, "Күні жоқ", 1, Now)), Author.Id, Complete, Now));
        Assert.True(Holding.IsSending(again, Waiting.Sheet, Author));
        Assert.True(Holding.IsSending(again, again.Sheet, Author));
        Assert.False(Holding.IsSending(again, Waiting.Sheet with { Note = "other" }, Author));
        Assert.False(Holding.IsSending(again, Waiting.Sheet, new("other", false)));
    }

    [Fact]
    public void A_person_and_a_school_have_so_much_room_and_no_more()
    {
        var own = Enumerable.Range(0, Holding.MostOfAuthor).Select(_ => Of(Author, Year.Line("report.quarter", "a"))).ToList();
        Assert.Null(Holding.Crowding(own.Skip(1), Waiting.Sheet, Author));
        Assert.Equal(RefusalCode.TooManyWaiting, Holding.Crowding(own, Waiting.Sheet, Author));
        Assert.Null(Holding.Crowding(own, Waiting.Sheet, new("other", false)));

        var wide = Of(Author, [.. Enumerable.Range(0, 2000).Select(i => Year.Line("report.quarter", $"w{i}"))]);
        Assert.Null(Holding.Crowding([wide], wide.Sheet, Author));
        Assert.Equal(RefusalCode.TooManyWaiting, Holding.Crowding([wide, wide], Waiting.Sheet, Author));

        var many = Enumerable.Range(0, Holding.MostOfSchool).Select(i => Of(new($"m{i}", false), Year.Line("report.quarter", "a")));
        Assert.Equal(RefusalCode.SchoolTooManyWaiting, Holding.Crowding(many, Waiting.Sheet, Author));
        var wideOnes = Enumerable.Range(0, 10).Select(i => wide with { Author = new($"m{i}", false) });
        Assert.Equal(RefusalCode.SchoolTooManyWaiting, Holding.Crowding(wideOnes, Waiting.Sheet, Author));
    }

    [Fact]
    public void What_was_put_away_is_forgotten_when_it_cannot_come_again()
    {
        var away = Done(Holding.PutAway(Done(Holding.TurnDown(Waiting, Second, "Жоқ", 1, Now)), Author.Id, Now));
        Assert.Single(Holding.WithoutForgotten([away], Now.AddDays(29)));
        Assert.Empty(Holding.WithoutForgotten([away], Now.AddDays(31)));
        Assert.Single(Holding.WithoutForgotten([Waiting], Now.AddDays(300)));
    }

    [Fact]
    public void Who_is_erased_leaves_no_line_and_no_text_behind()
    {
        var noted = Waiting with { Sheet = Waiting.Sheet with { Note = "b туралы" } };
        var again = Done(Holding.SendAgain(Done(Holding.Return(noted, Second, "b қайда?", 1, Now)), Author.Id, Complete, Now));
        var left = Holding.Without(Done(Holding.TurnDown(again, Second, "b жоқ", 2, Now)), Year.Id("b"))!;
        Assert.Equal((null, null, "", ""), (left.Sheet.Note, left.Sheet.Proof, left.TurnedDown!.Reason, left.Returned!.Reason));
        var before = left.Returned.Again!.Before;
        Assert.Equal((null, Year.Id("a")), (before.Note, Assert.Single(before.Lines).Student));
        Assert.Null(Holding.Without(again, Year.Id("a")));
        Assert.Same(again, Holding.Without(again, Year.Id("c")));
    }

    private static WaitingSheet Of(Author author, params ImmutableArray<SheetLine> lines) =>
        new(new(Guid.NewGuid(), new(Year.Monday, null, null), lines, null), author, Now, [WaitReason.ProofMissing], null);

    private static (string, int) StateOf(WaitingSheet waiting) => (Holding.StatusOf(waiting), Holding.AttemptOf(waiting));

    private static WaitingSheet Done(WaitingResult result) => result.Waiting ?? throw new InvalidOperationException(result.Refusals[0].Code);

    private static string Code(WaitingResult result) => Assert.Single(result.Refusals).Code;
}
