using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.ClassRatings;
using Engagement.Raids;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>Marks of classrooms and figures of a raid: repeated, by two at once, through a restart, and with the plan above them.</summary>
public sealed class ClassFlowTests : IAsyncLifetime
{
    private const string Week = "2026-11-4.w47";
    private const string November = "2026-09-4.m11";

    private static readonly ImmutableArray<CriterionPoints> Points = [.. ClassroomCriterion.All.Select(one => new CriterionPoints(one, 2))];
    private static readonly ImmutableArray<ItemFigure> Figures = [.. RaidItem.All.Select(one => new ItemFigure(one, 1))];

    private SchoolCluster _school = null!;

    private IClassRatingGrain Rating => _school.Grain<IClassRatingGrain>(Keys.ClassRating(SchoolCluster.School, "2026-11-4"));

    private IRaidGrain Raid => _school.Grain<IRaidGrain>(Keys.Raid(SchoolCluster.School, November));

    private ISchoolPlanGrain Plan => _school.Grain<ISchoolPlanGrain>(Keys.Plan(SchoolCluster.School, "2026-2027"));

    public async Task InitializeAsync()
    {
        _school = await SchoolCluster.Start();
        await Plan.Approve(0, new("d-1", "director"));
        await _school.Grain<IRosterGrain>(Keys.Roster(SchoolCluster.School)).Enrol(
            [.. new[] { "6А", "6Ә", "7А" }.Select((name, i) => new Student($"abai.l{i}", name, name, name[0] - '0', null, []))]);
    }

    public async Task DisposeAsync() => await _school.DisposeAsync();

    [Fact]
    public async Task Marks_of_two_at_once_are_all_there_after_a_restart()
    {
        await Task.WhenAll(((string[])["6А", "6Ә", "7А", "6А"]).Select(name => Rating.Rate(Week, name, Points)));
        await Rating.AddPhoto(Week, "6А", "f1");
        await _school.Restart();
        var rating = await Rating.Get();
        Assert.Equal((4, 3, 1), (rating.Version, rating.Marks.Length, rating.Photos.Length));
    }

    [Fact]
    public async Task Only_a_row_that_rates_classes_does()
    {
        Assert.Equal(ClassRatingRefusal.UnknownRating, (await Rating.Rate("2026-11-1a", "6А", Points)).Refusal);
        Assert.Equal(ClassRatingRefusal.UnknownRating, (await Rating.Rate("nothing", "6А", Points)).Refusal);
        Assert.Equal(0, (await Rating.Get()).Version);
    }

    [Fact]
    public async Task A_raid_is_closed_by_its_proof_and_open_again_when_it_is_returned()
    {
        await Task.WhenAll(Raid.Count("6А", 1, Figures), Raid.Count("6А", 1, Figures), Raid.Count("7А", 1, Figures));
        await Take(new(StepKind.Hold, Held: new(SchoolCluster.Today, 3, null)));
        await Take(new(StepKind.GiveProof, Reference: "Рейд анықтамасы"));
        Assert.Equal(RaidRefusal.Closed, (await Raid.Count("6Ә", 1, Figures)).Refusal);
        await _school.Restart();
        Assert.Equal((2, 2), ((await Raid.Get()).Version, (await Raid.Get()).Classes.Length));
        await Take(new(StepKind.Return, "6Ә жоқ"));
        Assert.Null((await Raid.Count("6Ә", 1, Figures)).Refusal);
        Assert.Equal(RaidRefusal.UnknownRaid, (await _school.Grain<IRaidGrain>(Keys.Raid(SchoolCluster.School, "2026-11-1a")).Count("6А", 1, Figures)).Refusal);
    }

    private async Task Take(OccurrenceStep step) => Assert.Null((await Plan.Take(November, step, "m-9")).Refusal);
}
