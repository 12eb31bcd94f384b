using System.Collections.Frozen;
using Engagement.Domain;
using Engagement.Ledger;

namespace Engagement.Tests;

public sealed class SecondPersonTests
{
    private const string Event = "festival";

    private readonly Desk _desk = new();

    [Fact]
    public void Prices_below_15_never_wait()
    {
        foreach (var kind in Rulebook.Default.Kinds.Where(kind => kind.Points < Rulebook.ProofFrom))
        {
            var units = kind.UnitsAllowed ? 8 : 1;
            SheetLine[] sheet = [.. Enumerable.Range(0, kind.Seats ?? 300).Select(student => Year.Line(kind.Code, $"s{student}", units))];
            Assert.Empty(ReasonsOf(sheet));
        }
    }

    [Theory]
    [InlineData("event.organise")]
    [InlineData("event.lead")]
    [InlineData("contest.first")]
    [InlineData("course.certificate")]
    public void Fifteen_points_need_a_proof(string kind)
    {
        Assert.Equal([WaitReason.ProofMissing], ReasonsOf(Year.Line(kind)));
        Assert.Empty(ReasonsOf(hasProof: true, Awarder.WithoutTies(Year.Mentor), Year.Line(kind)));
    }

    [Fact]
    public void A_level_can_make_an_award_large()
    {
        _desk.Level = "region";
        Assert.Empty(ReasonsOf(Year.Line("contest.part")));
        Assert.Equal([WaitReason.ProofMissing], ReasonsOf(Year.Line("contest.second")));
    }

    [Fact]
    public void Half_hours_are_many_small_awards() => Assert.Empty(ReasonsOf(Year.Line("vol.half", units: 8)));

    [Fact]
    public void What_the_ladder_leaves_is_what_counts()
    {
        _desk.Award("event.organise", Event);
        Assert.Empty(ReasonsOf(Year.Line("event.lead")));
    }

    [Fact]
    public void Own_thanks_to_the_faction_that_one_guides_alone_wait()
    {
        _desk.Place("a", "10А", "care");
        _desk.Place("b", "10А", "debate");
        var guide = Awarder.WithoutTies(Year.Mentor) with { GuidesAlone = new[] { "care" }.ToFrozenSet() };
        Assert.Equal([WaitReason.OwnFaction], ReasonsOf(hasProof: false, guide, Year.Line("mentor.kudos", "a")));
        Assert.Empty(ReasonsOf(hasProof: false, guide, Year.Line("mentor.kudos", "b")));
        Assert.Empty(ReasonsOf(hasProof: false, guide, Year.Line("event.part", "a")));
        Assert.Empty(ReasonsOf(Year.Line("mentor.kudos", "a")));
    }

    [Fact]
    public void The_forty_first_large_award_of_a_week_is_a_heap_and_undone_ones_do_not_count()
    {
        var nobody = Awarder.WithoutTies(Year.Mentor);
        SheetLine[] usual = [.. Enumerable.Range(0, SecondPerson.UsualLargeAwards).Select(student => Year.Line("course.certificate", $"s{student}"))];
        Assert.Empty(ReasonsOf(hasProof: true, nobody, usual));
        var record = _desk.Post(Event, usual);
        Assert.Equal([WaitReason.UnusualHeap], ReasonsOf(hasProof: true, nobody, Year.Line("course.certificate", "one-more")));
        Assert.Empty(ReasonsOf(hasProof: true, nobody, Year.Line("event.part", "one-more")));
        _desk.Undo(record, record.FirstSeq);
        Assert.Empty(ReasonsOf(hasProof: true, nobody, Year.Line("course.certificate", "one-more")));
    }

    [Fact]
    public void Very_much_for_one_student_at_once_is_a_heap()
    {
        _desk.Level = "republic";
        SheetLine[] much = [Year.Line("contest.first"), Year.Line("event.lead"), Year.Line("contest.second")];
        Assert.Equal([WaitReason.UnusualHeap], ReasonsOf(hasProof: true, Awarder.WithoutTies(Year.Mentor), much));
        Assert.Empty(ReasonsOf(hasProof: true, Awarder.WithoutTies(Year.Mentor), much[1..]));
    }

    [Fact]
    public void Nobody_awards_themselves_or_their_family()
    {
        var person = Awarder.WithoutTies(Year.Id("self")) with { Family = new[] { Year.Id("child") }.ToFrozenSet() };
        var refusals = SecondPerson.RefusalsOf([Year.Line("event.part"), Year.Line("event.part", "child"), Year.Line("event.part", "self")], person);
        Assert.Equal([new(RefusalCode.OwnFamily, 1), new(RefusalCode.OwnAward, 2)], refusals);
    }

    private string[] ReasonsOf(params SheetLine[] lines) => ReasonsOf(hasProof: false, Awarder.WithoutTies(Year.Mentor), lines);

    private string[] ReasonsOf(bool hasProof, Awarder awarder, params SheetLine[] lines)
    {
        var pricing = _desk.Price(Event, lines);
        Assert.Empty(pricing.Refusals);
        return [.. SecondPerson.ReasonsOf(pricing.Entries, hasProof, awarder, _desk.Book.LargeAwards(awarder.Id, _desk.Day))];
    }
}
