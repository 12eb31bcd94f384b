using Engagement.Ledger;

namespace Engagement.Tests;

/// <summary>The worked example of the rulebook, section 4: one student's week, entry by entry.</summary>
public sealed class CapExampleTests
{
    [Fact]
    public void The_week_of_the_worked_example()
    {
        var desk = new Desk();
        Check(desk.Award("debate.part", "d1"), 8, 8, 1, Withholding.None);
        Check(desk.Award("debate.win", "d1"), 6, 6, 1, Withholding.None);
        Check(desk.Award("debate.best", "d1"), 6, 6, 1, Withholding.None);
        Check(desk.Award("vol.half", "v1", units: 6), 18, 18, 6, Withholding.None);
        Check(desk.Award("vol.half", "v2", units: 4), 12, 6, 2, Withholding.KindCap);
        Check(desk.Award("event.lead", "e1"), 20, 16, 1, Withholding.WeekCap);
        desk.Level = "region";
        Check(desk.Award("contest.part", "c1"), 10, 0, 1, Withholding.WeekCap);
        Check(desk.Award("contest.first", "c1"), 30, 30, 1, Withholding.None);
        desk.Level = null;
        Check(desk.Award("media.post", "e1"), 4, 0, 1, Withholding.WeekCap);
        Assert.Equal(90, desk.Entries.Sum(entry => entry.Granted));
    }

    private static void Check(Entry entry, int asked, int granted, int counted, Withholding why)
    {
        Assert.Equal((asked, granted, counted, why), (entry.Asked, entry.Granted, entry.Counted, entry.Why));
        Assert.Equal(asked - granted, entry.Withheld);
    }
}
