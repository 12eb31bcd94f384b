using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Nominations;
using Engagement.Seals;

namespace Engagement.Tests;

/// <summary>Who receives a nomination once people have spoken (rulebook, section 7).</summary>
public sealed class AwardingTests
{
    private static readonly NominationSeat Best = new(NominationCode.BestStudent, "8-11", null);

    [Fact]
    public void Without_a_word_the_first_receives_it()
    {
        var award = Awarding.Of([List(Row("a", 1), Row("b", 2))], []).Single();
        Assert.Equal(("a", 1, false), Only(award));
    }

    [Fact]
    public void Who_declines_or_is_set_aside_makes_room_for_the_next()
    {
        var list = List(Row("a", 1), Row("b", 2), Row("c", 3));
        Assert.Equal("c", Only(Awarding.Of([list], [Decision("a", DecisionKind.Declined), Decision("b", DecisionKind.SetAside)]).Single()).Id);
        Assert.Equal("a", Only(Awarding.Of([list], [Decision("a", DecisionKind.Declined) with { Seat = Best with { Band = "5-7" } }]).Single()).Id);
    }

    [Fact]
    public void A_shared_place_is_received_by_all_who_share_it()
    {
        var award = Awarding.Of([List(Row("a", 1), Row("b", 1), Row("c", 3))], []).Single();
        Assert.Equal([("a", 1, true), ("b", 1, true)], award.Winners.Select(one => (one.Id, one.Place, one.IsShared)));
        Assert.Equal(("b", 1, false), Only(Awarding.Of([List(Row("a", 1), Row("b", 1), Row("c", 3))], [Decision("a", DecisionKind.Declined)]).Single()));
    }

    [Fact]
    public void Who_still_awaits_an_answer_takes_no_place()
    {
        var awaiting = Row("a", 1) with { Gates = [new("standing", true, null, null)] };
        Assert.Equal("b", Only(Awarding.Of([List(awaiting, Row("b", 2))], []).Single()).Id);
        Assert.Empty(Awarding.Of([List(awaiting)], []));
    }

    [Fact]
    public void Who_leads_the_school_is_not_the_best_of_a_faction_too()
    {
        var school = Leaders(null, 1, Row("a", 1), Row("b", 2));
        var care = Leaders("care", 1, Row("b", 1), Row("c", 2));
        Assert.Equal(["a", "b"], Awarding.Of([school, care], []).Select(award => Only(award).Id));
        var declined = new NominationDecision(new(NominationCode.SchoolLeaders, null, null), "a", DecisionKind.Declined, null, new("c", "coordinator"), default);
        Assert.Equal(["b", "c"], Awarding.Of([school, care], [declined]).Select(award => Only(award).Id));
    }

    private static (string Id, int Place, bool IsShared) Only(SealedAward award)
    {
        var winner = Assert.Single(award.Winners);
        return (winner.Id, winner.Place, winner.IsShared);
    }

    private static NominationList List(params ImmutableArray<NominationRow> rows) => new(NominationCode.BestStudent, new GradeRange(8, 11), null, 1, rows);

    private static NominationList Leaders(string? faction, int seats, params ImmutableArray<NominationRow> rows) =>
        new(NominationCode.SchoolLeaders, null, faction, seats, rows);

    private static NominationRow Row(string id, int place) => new(id, place, false, null, 100 - place, true, 1, 1, null, [], []);

    private static NominationDecision Decision(string candidate, string kind) => new(Best, candidate, kind, "себеп", new("c", "coordinator"), default);
}
