using Engagement.Domain;
using Engagement.Ledger;

namespace Engagement.Tests;

public sealed class OverviewTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void Each_awarder_is_shown_beside_all()
    {
        _desk.Post(null, Year.Line("vol.half", "a"), Year.Line("vol.half", "b"), Year.Line("meet.attend", "a"));
        _desk.Author = "mentor-2";
        _desk.Post(null, Year.Line("vol.half", "c"));
        var overview = Look("a", "b", "c");
        Assert.Equal([Year.Mentor, "mentor-2"], overview.Awarders.Select(one => one.Staff));
        Assert.Equal((1, 3, 9, 2), (overview.Awarders[0].Sheets, overview.Awarders[0].Lines, overview.Awarders[0].Points, overview.Awarders[0].Students));
        Assert.Equal([new("care", 67), new("self-government", 33)], overview.Awarders[0].Shares.ToArray());
        Assert.Equal([new("care", 75), new("self-government", 25)], overview.Shares.ToArray());
    }

    [Fact]
    public void Who_was_written_down_only_by_mistake_was_not_noticed()
    {
        var sheet = _desk.Post(null, Year.Line("vol.half", "a"), Year.Line("vol.half", "b"));
        _desk.Undo(sheet, sheet.FirstSeq);
        var overview = Look("a", "b", "c");
        Assert.Equal([Year.Id("a"), Year.Id("c")], overview.NotNoticed.ToArray());
        Assert.Equal((1, 1), (overview.Awarders.Single().Lines, overview.Awarders.Single().Undone));
    }

    [Fact]
    public void A_heap_is_a_week_with_more_large_awards_than_usual()
    {
        foreach (var student in Enumerable.Range(0, SecondPerson.UsualLargeAwards))
        {
            _desk.Award("course.certificate", "course", $"s{student}");
        }

        Assert.False(Look().Awarders.Single().IsHeap);
        _desk.Award("course.certificate", "course", "one-more");
        Assert.True(Look().Awarders.Single().IsHeap);
    }

    [Fact]
    public void An_empty_book_has_noticed_nobody()
    {
        var overview = Look("a");
        Assert.Empty(overview.Awarders);
        Assert.Empty(overview.Shares);
        Assert.Equal([Year.Id("a")], overview.NotNoticed.ToArray());
    }

    private Oversight.AwardOverview Look(params string[] students) => Overview.Of(
        Year.Monday, Year.Monday, _desk.Records.Select(record => new ListedSheet(record, _desk.Book.UndoneLines(record))),
        students.Select(Year.Id), Rulebook.Default);
}
