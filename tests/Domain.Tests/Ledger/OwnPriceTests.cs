using Engagement.Domain;
using Engagement.Ledger;

namespace Engagement.Tests;

/// <summary>Sheets of a year in which the school has prices of its own.</summary>
public sealed class OwnPriceTests
{
    private static readonly Rulebook Own = Rulebook.Default.With(
        new Dictionary<string, int> { ["event.part"] = 7, ["event.lead"] = 30, ["vol.half"] = 2, ["media.article"] = 15 });

    private readonly Desk _desk = new() { Prices = Own };

    [Fact]
    public void A_sheet_is_priced_by_them_and_names_them()
    {
        var sheet = _desk.Post("e", Year.Line("event.part"), Year.Line("event.host"), Year.Line("vol.half", units: 3));
        Assert.Equal([7, 10, 6], sheet.Entries.Select(entry => entry.Granted));
        Assert.Equal<OwnPrice>([new("event.part", 7), new("vol.half", 2)], sheet.OwnPrices);
        Assert.Empty(_desk.Post("e", Year.Line("media.post")).OwnPrices);
    }

    [Fact]
    public void The_ladder_compares_the_prices_of_the_year()
    {
        Assert.Equal(7, _desk.Award("event.part", "e").Asked);
        Assert.Equal(1, _desk.Award("event.help", "e").Asked);
        Assert.Equal(22, _desk.Award("event.lead", "e").Asked);
    }

    [Fact]
    public void What_is_undone_frees_what_it_had_taken()
    {
        var sheet = _desk.Post("e", Year.Line("event.lead"));
        var undone = _desk.Undo(sheet);
        Assert.Equal(-30, undone.Entries[0].Granted);
        Assert.Equal<OwnPrice>([new("event.lead", 30)], undone.OwnPrices);
        _desk.Prices = null;
        Assert.Equal(20, _desk.Award("event.lead", "e").Asked);
    }

    [Fact]
    public void Caps_stay_the_rulebooks()
    {
        foreach (var @event in (string[])["a", "b", "c"])
        {
            _desk.Post(@event, Year.Line("event.part"), Year.Line("debate.part"));
        }

        Assert.Equal((30, 23, Withholding.WeekCap), _desk.Award("event.lead", "d") is var lead ? (lead.Asked, lead.Granted, lead.Why) : default);
    }

    [Fact]
    public void From_fifteen_points_on_a_proof_is_needed_whoever_set_the_price() =>
        Assert.True(SecondPerson.IsLarge(_desk.Award("media.article", "e")));

    [Fact]
    public void A_book_that_is_read_again_goes_on_from_where_it_stood_whatever_the_prices_are_then()
    {
        var first = _desk.Post("e", Year.Line("event.part"));
        _desk.Undo(_desk.Post("f", Year.Line("event.part")));
        _desk.Post("g", Year.Line("event.help"), Year.Line("event.lead"));

        var again = new Desk();
        foreach (var record in _desk.Records)
        {
            again.Book.Apply(record);
        }

        Assert.Equal(again.Award("event.help", "e").Asked, _desk.Award("event.help", "e").Asked);
        Assert.Equal(5, again.Award("event.part", "f").Asked);
        Assert.Equal([RefusalCode.AlreadyAwarded], again.Refusals("event.lead", "g"));
        Assert.Equal(7, first.Entries[0].Asked);
    }

    [Fact]
    public void Beside_what_is_granted_stands_what_the_rulebook_would_grant()
    {
        var sheet = _desk.Post("e", Year.Line("event.part"), Year.Line("event.host"), Year.Line("vol.half", units: 3));
        Assert.Equal<int>([5, 10, 9], sheet.Common);
        Assert.Equal<int>([-5, -9], _desk.Undo(sheet, 1, 3).Common);
        Assert.Empty(_desk.Post("f", Year.Line("media.post")).Common);
    }

    [Fact]
    public void A_cap_that_cuts_by_one_price_list_need_not_cut_by_the_other()
    {
        _desk.Post("a", Year.Line("event.lead"), Year.Line("event.host"), Year.Line("debate.part"));
        _desk.Post("b", Year.Line("debate.part"));
        var host = _desk.Post("b", Year.Line("event.host"));
        Assert.Equal((4, Withholding.WeekCap, 10), (host.Entries[0].Granted, host.Entries[0].Why, host.CommonOf(0)));
        Assert.Empty(host.OwnPrices);
    }

    /// <summary>The same lines in a book that knows the rulebook alone.</summary>
    [Fact]
    public void What_the_rulebook_would_grant_is_what_a_book_without_own_prices_grants()
    {
        var common = new Desk();
        string[] kinds = ["event.part", "vol.half", "event.lead", "debate.part", "media.article", "meet.attend", "event.host", "contest.first"];
        var random = new Random(20261122);
        for (var i = 0; i < 300; i++)
        {
            var (@event, student, kind) = ($"e{random.Next(40)}", $"s{random.Next(4)}", kinds[random.Next(kinds.Length)]);
            _desk.Day = common.Day = Year.Monday.AddDays(random.Next(14));
            if (_desk.Refusals(kind, @event, student).Length > 0)
            {
                Assert.NotEmpty(common.Refusals(kind, @event, student));
                continue;
            }

            var (own, plain) = (_desk.Post(@event, Year.Line(kind, student)), common.Post(@event, Year.Line(kind, student)));
            Assert.Equal(plain.Entries[0].Granted, own.CommonOf(0));
            if (random.Next(6) == 0)
            {
                Assert.Equal(common.Undo(plain).Entries[0].Granted, _desk.Undo(own).CommonOf(0));
            }
        }

        Assert.Contains(_desk.Records, record => !record.Common.IsEmpty && record.CommonOf(0) != record.Entries[0].Granted);
    }
}
