using Engagement.Activities;
using Engagement.Domain;
using Engagement.News;
using Engagement.Rubrics;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>A publication on its way to the plan: through crashes, repeated, and without its author.</summary>
public sealed class NewsTests : IAsyncLifetime
{
    private const string Occurrence = "2026-11-1a";

    private static readonly Guid Id = new("0199d0d0-0000-7000-8000-000000000001");
    private static readonly NewsText Text = new(NewsScope.School, null, "Акция өтті", "Барлығына рақмет.", "https://parliament.example/1", Occurrence);

    private SchoolCluster _school = null!;

    private INewsGrain News => _school.Grain<INewsGrain>(Keys.News(SchoolCluster.School));

    private ISchoolPlanGrain Plan => _school.Grain<ISchoolPlanGrain>(Keys.Plan(SchoolCluster.School, "2026-2027"));

    public async Task InitializeAsync()
    {
        _school = await SchoolCluster.Start();
        await Plan.Approve((await Plan.Get()).Version, new Decider("c-1", PostKind.Director));
        Assert.Null((await Plan.Take(Occurrence, new(StepKind.Hold, Held: new(SchoolCluster.Today, 40, null)), "m-1")).Refusal);
        Assert.Equal(NewsState.Waiting, (await News.Write(Id, Text, SchoolCluster.Student(1), isByStudent: true)).Item!.State);
    }

    public async Task DisposeAsync() => await _school.DisposeAsync();

    [Fact]
    public async Task Approved_by_many_at_once_it_proves_the_event_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 5).Select(_ => News.Approve(Id, 1, "m-1")));
        Assert.All(answers, answer => Assert.Null(answer.Refusal));
        Assert.Equal(NewsEvidence.Given, Assert.Single(await News.List()).Evidence);
        Assert.Equal(SchoolCluster.Student(1), (await Plan.Find(Occurrence))!.Proof!.By);
    }

    [Fact]
    public async Task A_proof_that_the_plan_could_not_take_is_given_by_the_timer_or_the_next_activation()
    {
        _school.States.Unwritable = StateNames.Plan;
        Assert.Null((await News.Approve(Id, 1, "m-1")).Refusal);
        Assert.Equal(NewsEvidence.Sending, Assert.Single(await News.List()).Evidence);
        _school.States.Unwritable = null;
        await _school.Restart();
        await Patience.Until(async () => (await Patience.Eventually(() => News.List()))[0].Evidence == NewsEvidence.Given);
        Assert.Equal(OccurrenceState.ProofGiven, (await Plan.Find(Occurrence))!.State);
    }

    [Fact]
    public async Task A_crash_after_the_plan_took_it_finds_it_given()
    {
        (_school.States.Unwritable, _school.States.WritesLeft) = (StateNames.News, 1);
        await Patience.Eventually(() => News.Approve(Id, 1, "m-1"));
        _school.States.Unwritable = null;
        await Patience.Until(async () => (await Patience.Eventually(() => News.List()))[0].Evidence == NewsEvidence.Given);
    }

    [Fact]
    public async Task Who_is_erased_is_the_author_of_nothing_and_what_nobody_had_read_is_gone()
    {
        await News.Approve(Id, 1, "m-1");
        await News.Write(Guid.CreateVersion7(), Text with { Event = null }, SchoolCluster.Student(1), isByStudent: true);
        Assert.True(await _school.Grain<IErasureGrain>(Keys.Erasure(SchoolCluster.School)).Erase(SchoolCluster.Student(1), "c-1", "asked"));
        Assert.Equal("", Assert.Single(await News.List()).By);
    }
}
