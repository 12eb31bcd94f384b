using Engagement.Domain;

namespace Engagement.Tests;

/// <summary>What of a book counts for the nominations.</summary>
public sealed class CountedEntriesTests
{
    [Fact]
    public void What_was_undone_and_what_brought_nothing_does_not_count()
    {
        var desk = new Desk();
        desk.Post("kept", "care", Year.Line("event.lead"));
        var undone = desk.Post("undone", Year.Line("event.help"));
        desk.Undo(undone);
        desk.Post(null, Year.Line("vol.half", units: 12));
        desk.Post(null, Year.Line("vol.half", units: 2));

        var counted = CountedEntries.Of(Year.Season, desk.Records, [Year.Event("kept") with { Form = "sports-series" }]);

        Assert.Equal([("event.lead", 20, 1), ("vol.half", 24, 8)], counted.Select(entry => (entry.Kind, entry.Points, entry.Units)));
        Assert.Equal(("kept", "care", "sports-series", "sports"), (counted[0].Event, counted[0].Host, counted[0].Form, counted[0].Direction));
        Assert.Equal((null, null, null), (counted[1].Event, counted[1].Form, counted[1].Direction));
    }

    [Fact]
    public void One_line_undone_leaves_the_others()
    {
        var desk = new Desk();
        var sheet = desk.Post("e", Year.Line("event.part"), Year.Line("event.part", "b"));
        desk.Undo(sheet, sheet.FirstSeq);
        Assert.Equal([Year.Id("b")], CountedEntries.Of(Year.Season, desk.Records, []).Select(entry => entry.Student));
    }

    [Fact]
    public void A_deed_of_another_year_does_not_count()
    {
        var desk = new Desk();
        desk.Award("event.part", "e");
        Assert.Empty(CountedEntries.Of(AcademicYear.Default(2025), desk.Records, []));
    }
}
