using System.Collections.Immutable;
using System.Text.Json;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Seasons;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>The plan of 2024–2025 as data, and its calendar days.</summary>
public sealed class PlanUnfoldingTests
{
    private static readonly SeasonPlan Plan = PlanTemplate.Plan;

    [Fact]
    public void The_template_holds_the_whole_plan()
    {
        Assert.Equal((9, 10, 42), (Plan.Months.Length, Plan.Projects.Length, Plan.Events.Length));
        Assert.Equal(38, Plan.Events.Select(planned => (planned.Month, planned.Row)).Distinct().Count());
        Assert.Equal(
            [(EvidenceKind.SocialPost, 39), (EvidenceKind.SocialPostWithLink, 1), (EvidenceKind.WrittenReference, 2)],
            Plan.Events.GroupBy(planned => planned.Evidence!.Value).Select(kind => (kind.Key, kind.Count())).Order());
        Assert.Equal(
            [
                ("deputy-director-upbringing", 10), ("faction-member", 31), ("homeroom-teacher", 9), ("mentor", 33), ("music-teacher", 2),
                ("psychologist", 2), ("school-nurse", 1), ("school-self-government", 5), ("theatre-leader", 1),
            ],
            Plan.Events.SelectMany(planned => planned.Responsible).GroupBy(role => role).Select(role => (role.Key, role.Count())).Order());
        var league = Plan.Events.Single(planned => planned is { Month: 11, Row: 2 });
        Assert.Equal<GradeRange>([new(1, 4), new(5, 10)], league.Grades);
        Assert.Equal(["volunteers", "caring-palms"], Plan.Projects.Where(project => project.Month == 1).Select(project => project.Key));
        Assert.Equal([3], Plan.Months.Where(month => month.HasPartners).Select(month => month.Month));
    }

    [Fact]
    public void What_the_plan_leaves_open_is_a_gap_and_nothing_else_is()
    {
        var gaps = PlanGaps.Of(Plan, Year.Season).ToLookup(gap => gap.Field, gap => gap.Series);
        Assert.Equal(["2025-01-1", "2025-01-2", "2025-01-3", "2025-01-4"], gaps["project"]);
        Assert.Equal(["2025-02-4"], gaps["form"]);
        Assert.Equal(["2025-03-1", "2025-03-2", "2025-03-3", "2025-03-4"], gaps["partners"]);
        Assert.Equal(3, gaps.Count);
    }

    [Fact]
    public void A_series_ends_where_the_plan_says_so()
    {
        var weekly = Plan.Events.Single(planned => planned is { Month: 10, Row: 3 }) with { Since = Year.On("2024-11-06"), Until = Year.On("2024-11-19") };
        Assert.Equal(["2024-10-3.w45", "2024-10-3.w46", "2024-10-3.w47"], PlanUnfolding.Of(weekly, Year.Season).Select(one => one.Id));
    }

    [Fact]
    public void Every_unfolding_stays_inside_the_season_with_ids_of_its_own() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from start in Gen.Choose(2000, 2099)
         from recurrence in Gen.Elements(Enum.GetValues<Recurrence>())
         from month in Gen.Elements(9, 10, 11, 12, 1, 2, 3, 4, 5)
         from since in Gen.Choose(-40, 300)
         from length in Gen.Choose(0, 300)
         select (Season: AcademicYear.Default(start), recurrence, month, since, length)).ToArbitrary(),
        one =>
        {
            var since = one.Season.From.AddDays(one.since);
            var planned = Plan.Events[0] with { Month = one.month, Recurrence = one.recurrence, Since = since, Until = since.AddDays(one.length) };
            var days = PlanUnfolding.Of(planned, one.Season).ToList();
            return days.Select(day => day.Id).Distinct().Count() == days.Count && days.TrueForAll(day =>
                one.Season.From <= day.From && day.From <= day.To && day.To <= one.Season.To && day.To >= planned.Since && day.From <= planned.Until);
        }));

    /// <summary>The book names these ids: they must never become others. The file was written by the version before plans could be edited.</summary>
    [Fact]
    public void The_ids_days_and_hosts_of_the_unedited_plan_are_what_books_already_name()
    {
        using var stream = typeof(PlanUnfoldingTests).Assembly.GetManifestResourceStream("Engagement.Tests.Plan.unfolded-2024.json")!;
        var known = JsonSerializer.Deserialize<ImmutableArray<string>>(stream);
        Assert.Equal(known, PlanTemplate.Unfold(Year.Season).Select(one => $"{one.Id} {one.Row} {one.Host} {one.From:yyyy-MM-dd} {one.To:yyyy-MM-dd} {one.Form}"));
    }
}
