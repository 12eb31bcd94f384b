using Engagement.Ledger;

namespace Engagement.Tests;

/// <summary>Of the ways to be at an event only the highest counts (rulebook, section 11, step 4).</summary>
public sealed class LadderTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void Each_step_up_asks_for_the_difference()
    {
        Assert.Equal(5, _desk.Award("event.part", "e").Asked);
        Assert.Equal(3, _desk.Award("event.help", "e").Asked);
        Assert.Equal(7, _desk.Award("event.organise", "e").Asked);
        Assert.Equal(5, _desk.Award("event.lead", "e").Asked);
    }

    [Fact]
    public void A_step_down_is_already_awarded()
    {
        _desk.Award("event.organise", "e");

        Assert.Equal([RefusalCode.AlreadyAwarded], _desk.Refusals("event.help", "e"));
        Assert.Equal([RefusalCode.AlreadyAwarded], _desk.Refusals("event.part", "e"));
        Assert.Equal([RefusalCode.AlreadyAwarded], _desk.Refusals("event.part.weekly", "e"));
        Assert.Empty(_desk.Refusals("event.host", "e"));
        Assert.Empty(_desk.Refusals("event.help", "e", student: "b"));
    }

    [Fact]
    public void The_ladder_holds_within_a_sheet_in_the_order_of_its_lines()
    {
        Assert.Equal([2, 3, 3], _desk.Post(
            "up", Year.Line("event.part.weekly"), Year.Line("event.part"), Year.Line("event.help")).Entries.Select(entry => entry.Asked));
        Assert.Equal<Refusal>(
            [new Refusal(RefusalCode.AlreadyAwarded, 1)],
            _desk.Price("down", Year.Line("event.help"), Year.Line("event.part")).Refusals);
    }

    [Fact]
    public void Prices_are_compared_at_their_levels()
    {
        _desk.Level = "region";
        Assert.Equal(16, _desk.Award("event.help", "e").Asked);

        _desk.Level = null;
        Assert.Equal([RefusalCode.AlreadyAwarded], _desk.Refusals("event.organise", "e"));
        Assert.Equal(4, _desk.Award("event.lead", "e").Asked);
    }

    [Fact]
    public void What_was_asked_is_compared_and_not_what_was_granted()
    {
        _desk.Award("event.lead", "another");
        var withheld = _desk.Award("event.lead", "e");
        Assert.Equal((0, Withholding.KindCap), (withheld.Granted, withheld.Why));

        Assert.Equal([RefusalCode.AlreadyAwarded], _desk.Refusals("event.organise", "e"));
    }

    [Fact]
    public void An_undone_step_is_forgotten()
    {
        var part = _desk.Post("e", Year.Line("event.part"));
        var organise = _desk.Post("e", Year.Line("event.organise"));
        Assert.Equal(10, organise.Entries[0].Asked);

        _desk.Undo(organise);
        Assert.Equal(3, _desk.Award("event.help", "e").Asked);

        _desk.Undo(part);
        Assert.Equal([RefusalCode.AlreadyAwarded], _desk.Refusals("event.part", "e"));
        Assert.Equal(7, _desk.Award("event.organise", "e").Asked);
    }
}
