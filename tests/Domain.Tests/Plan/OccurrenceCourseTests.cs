using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>The way of an occurrence that is due on 31 January 2025.</summary>
public sealed class OccurrenceCourseTests
{
    private const string Mentor = "m-1";
    private const string Other = "m-2";
    private static readonly DateOnly Due = Year.On("2025-01-31");
    private static readonly CompletionNote Evening = new(Year.On("2025-01-20"), 42, "  Full house  ");
    private static readonly OccurrenceStep Hold = new(StepKind.Hold, Held: Evening);
    private static readonly OccurrenceStep Proof = new(StepKind.GiveProof, Link: "https://example.kz/p/1", Reference: "No. 7");

    private DateOnly _today = Year.On("2025-01-20");
    private EvidenceKind? _evidence = EvidenceKind.SocialPost;
    private OccurrenceRecord? _record;

    [Fact]
    public void From_the_plan_to_an_accepted_proof()
    {
        foreach (var (step, state) in ((OccurrenceStep, OccurrenceState)[])
            [
                (new(StepKind.Announce), OccurrenceState.Announced), (new(StepKind.Open), OccurrenceState.Open), (Hold, OccurrenceState.Held),
                (Proof, OccurrenceState.ProofGiven), (new(StepKind.Return, "The link is dead"), OccurrenceState.Returned), (Proof, OccurrenceState.ProofGiven),
            ])
        {
            Assert.Null(Take(step));
            Assert.Equal(state, _record!.State);
        }

        Assert.Equal(PlanRefusal.OwnProof, Take(new(StepKind.Accept)));
        Assert.Null(Take(new(StepKind.Accept), Other));
        Assert.Equal((OccurrenceState.Accepted, 7, "Full house", "The link is dead"), (_record!.State, _record.Steps.Length, _record.Held!.Comment, _record.Steps[4].Reason));
        Assert.All(Enum.GetValues<StepKind>().Where(kind => kind != StepKind.Accept), step => Assert.Equal(PlanRefusal.NoSuchStep, Take(Whole(step), Other)));
    }

    [Fact]
    public void The_same_step_sent_again_changes_nothing()
    {
        foreach (var (step, by) in ((OccurrenceStep, string)[])
            [
                (new(StepKind.Announce), Mentor), (new(StepKind.Move, "Snow", Year.On("2025-02-03"), Year.On("2025-02-07")), Mentor), (Hold, Mentor), (Proof, Mentor),
                (new(StepKind.Accept), Other),
            ])
        {
            Assert.Null(Take(step, by));
            var once = _record;
            Assert.Null(Take(step, by));
            Assert.Same(once, _record);
        }

        Assert.Null(Take(Hold, Mentor));
        Assert.Equal(5, _record!.Steps.Length);
        Assert.Equal(PlanRefusal.NoSuchStep, Take(Hold, Other));
        Assert.Equal(PlanRefusal.NoSuchStep, Take(Hold with { Held = Hold.Held! with { TookPart = 1 } }, Mentor));
    }

    [Theory]
    [InlineData(EvidenceKind.SocialPost, "https://a.kz/1", null, null)]
    [InlineData(EvidenceKind.SocialPost, null, "Instagram, 20 January", null)]
    [InlineData(EvidenceKind.SocialPost, null, " ", PlanRefusal.ReferenceNeeded)]
    [InlineData(EvidenceKind.SocialPost, "javascript:alert(1)", "Instagram", PlanRefusal.ReferenceNeeded)]
    [InlineData(EvidenceKind.SocialPostWithLink, "https://a.kz/1", null, null)]
    [InlineData(EvidenceKind.SocialPostWithLink, null, "Instagram", PlanRefusal.LinkNeeded)]
    [InlineData(EvidenceKind.SocialPostWithLink, "http://a.kz/1", null, PlanRefusal.LinkNeeded)]
    [InlineData(EvidenceKind.SocialPostWithLink, "https://me:secret@a.kz/1", null, PlanRefusal.LinkNeeded)]
    [InlineData(EvidenceKind.WrittenReference, null, "No. 7 of 20.01.2025", null)]
    [InlineData(EvidenceKind.WrittenReference, "https://a.kz/1", null, PlanRefusal.ReferenceNeeded)]
    [InlineData(null, null, "Wall newspaper", null)]
    public void The_plan_says_which_proof_is_right(EvidenceKind? evidence, string? link, string? reference, string? refusal)
    {
        _evidence = evidence;
        Take(Hold);
        Assert.Equal(refusal, Take(new(StepKind.GiveProof, Link: link, Reference: reference)));
        Assert.Equal(refusal is null ? OccurrenceState.ProofGiven : OccurrenceState.Held, _record!.State);
    }

    [Fact]
    public void Moving_stays_inside_the_season_and_ahead()
    {
        Assert.Equal(PlanRefusal.DayNeeded, Move(null, "2025-02-07"));
        Assert.Equal(PlanRefusal.OutsideSeason, Move("2025-05-20", "2025-05-26"));
        Assert.Equal(PlanRefusal.OutsideSeason, Move("2025-02-08", "2025-02-07"));
        Assert.Equal(PlanRefusal.TooLate, Move("2025-01-13", "2025-01-19"));
        Assert.Equal(PlanRefusal.ReasonNeeded, Take(new(StepKind.Move, null, Year.On("2025-02-03"), Year.On("2025-02-07"))));
        Take(new(StepKind.Announce));
        Assert.Null(Move("2025-02-03", "2025-02-07"));
        Assert.Equal((OccurrenceState.Announced, Year.On("2025-02-03"), Year.On("2025-02-07")), (_record!.State, _record.From!.Value, _record.To!.Value));
    }

    [Fact]
    public void What_is_due_is_neither_cancelled_nor_moved_away_but_may_be_written_off()
    {
        Assert.Equal(PlanRefusal.TooEarly, Take(new(StepKind.Miss)));
        _today = Due.AddDays(1);
        Assert.Equal(PlanRefusal.TooLate, Take(new(StepKind.Cancel, "Frost")));
        Assert.Equal(PlanRefusal.TooLate, Move("2025-03-03", "2025-03-07"));
        Assert.Null(Take(new(StepKind.Miss)));
        Assert.Equal(OccurrenceState.Missed, _record!.State);
    }

    [Fact]
    public void Reasons_are_asked_for_and_nothing_is_held_tomorrow()
    {
        Assert.Equal(PlanRefusal.ReasonNeeded, Take(new(StepKind.Cancel)));
        Assert.Equal(PlanRefusal.DayNeeded, Take(new(StepKind.Hold)));
        Assert.Equal(PlanRefusal.TooEarly, Take(new(StepKind.Hold, Held: Evening with { Day = _today.AddDays(1) })));
        Assert.Equal(PlanRefusal.OutsideSeason, Take(new(StepKind.Hold, Held: Evening with { Day = Year.On("2024-08-30") })));
        Assert.Equal(PlanRefusal.DayNeeded, Take(new(StepKind.Hold, Held: Evening with { TookPart = -1 })));
        Take(Hold);
        Take(Proof);
        Assert.Equal(PlanRefusal.ReasonNeeded, Take(new(StepKind.Return), Other));
    }

    [Fact]
    public void Overdue_is_what_fell_due_and_is_not_settled()
    {
        Assert.False(OccurrenceCourse.IsOverdue(OccurrenceState.Planned, Due, Due));
        Assert.Equal(
            [OccurrenceState.Planned, OccurrenceState.Announced, OccurrenceState.Open, OccurrenceState.Held, OccurrenceState.ProofGiven, OccurrenceState.Returned],
            Enum.GetValues<OccurrenceState>().Where(state => OccurrenceCourse.IsOverdue(state, Due, Due.AddDays(1))));
    }

    [Fact]
    public void Whatever_is_tried_a_state_is_reached_only_by_its_steps_and_never_by_ones_own_acceptance() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.ListOf(
            from step in Gen.Elements(Enum.GetValues<StepKind>())
            from who in Gen.Elements(Mentor, Other)
            from late in Gen.Choose(0, 20)
            select (step, who, late)).ToArbitrary(),
        tries =>
        {
            (_record, _today) = (null, Year.On("2025-01-20"));
            foreach (var (step, who, late) in tries)
            {
                _today = late == 0 ? _today.AddDays(5) : _today;
                var before = _record;
                if (Take(Whole(step), who) is not null && !ReferenceEquals(before, _record))
                {
                    return false;
                }
            }

            var state = OccurrenceState.Planned;
            var giver = "";
            foreach (var taken in _record?.Steps ?? [])
            {
                if (OccurrenceCourse.Next(state, taken.Kind) != taken.To || (taken.Kind == StepKind.Accept && taken.By == giver))
                {
                    return false;
                }

                (state, giver) = (taken.To, taken.Kind == StepKind.GiveProof ? taken.By : giver);
            }

            return _record is null || _record.State == state;
        }));

    private string? Move(string? from, string to) =>
        Take(new(StepKind.Move, "The hall is taken", from is null ? null : Year.On(from), Year.On(to)));

    private static OccurrenceStep Whole(StepKind kind) => kind switch
    {
        StepKind.Hold => Hold,
        StepKind.GiveProof => Proof,
        StepKind.Move => new(kind, "The hall is taken", Year.On("2025-02-03"), Year.On("2025-05-20")),
        _ => new(kind, "Because"),
    };

    private string? Take(OccurrenceStep step, string by = Mentor)
    {
        var planned = Year.Event("2025-01-1", "care", to: _record?.To ?? Due);
        var result = OccurrenceCourse.Take(_record, planned, _evidence, step, by, new(2025, 1, 20, 12, 0, 0, TimeSpan.Zero), _today, Year.Season);
        _record = result.Record ?? _record;
        return result.Refusal;
    }
}
