using Engagement.Domain;
using Engagement.Ledger;

namespace Engagement.Tests;

public sealed class HonourTallyTests
{
    private readonly HonourTally _tally = new(Care.Window);
    private long _seq = 1;

    [Fact]
    public void Three_entries_of_the_campaign_are_enough()
    {
        Take(Care.Day(1, 12), ("a", "campaign.action", 1), ("b", "campaign.action", 1));
        Take(Care.Day(1, 13), ("a", "campaign.action", 1), ("b", "campaign.action", 1));
        Take(Care.Day(2, 10), ("a", "campaign.committee", 1));
        Assert.Equal([Care.Id("a")], _tally.Honoured().ToArray());
    }

    [Fact]
    public void Five_verified_hours_are_enough()
    {
        Take(Care.Day(1, 12), ("a", "vol.half", 6), ("b", "vol.half", 6));
        Take(Care.Day(1, 20), ("a", "tutor.half", 4), ("b", "tutor.half", 3));
        Assert.Equal([Care.Id("a")], _tally.Honoured().ToArray());
    }

    [Theory]
    [InlineData(1, 9)]
    [InlineData(2, 11)]
    public void Only_days_of_the_campaign_count(int month, int day)
    {
        Take(Care.Day(month, day), ("a", "vol.half", 20));
        Assert.Empty(_tally.Honoured());
    }

    [Fact]
    public void Other_kinds_do_not_count()
    {
        Take(Care.Day(1, 12), ("a", "event.lead", 1), ("a", "vol.lead", 1), ("a", "meet.attend", 1));
        Assert.Empty(_tally.Honoured());
    }

    [Fact]
    public void What_was_undone_does_not_honour()
    {
        var first = Take(Care.Day(1, 12), ("a", "vol.half", 10));
        Assert.Equal([Care.Id("a")], _tally.Honoured().ToArray());
        Undo(first);
        Assert.Empty(_tally.Honoured());
    }

    [Fact]
    public void It_knows_how_far_it_has_counted()
    {
        Take(Care.Day(1, 12), ("a", "vol.half", 1), ("b", "vol.half", 1));
        Assert.Equal(2, _tally.Seq);
    }

    private SheetRecord Take(DateOnly day, params (string Student, string Kind, int Units)[] lines)
    {
        var sheet = new SheetRecord(
            _seq, Guid.NewGuid(), "m-1", Care.At(2, 1).At, day, "campaign-2027", null, "school", null, null,
            [.. lines.Select(line => new Entry(Care.Id(line.Student), null, "9А", line.Kind, line.Units, line.Units, 5, 0, Withholding.None, null))]);
        _seq += lines.Length;
        _tally.Take(sheet);
        return sheet;
    }

    private void Undo(SheetRecord sheet)
    {
        var undone = sheet with
        {
            FirstSeq = _seq,
            Id = Guid.NewGuid(),
            Reverses = sheet.Id,
            Entries = [.. sheet.Entries.Select((entry, i) => entry with { Units = -entry.Units, ReversesSeq = sheet.FirstSeq + i })],
        };
        _seq += undone.Entries.Length;
        _tally.Take(undone);
    }
}
