using System.Collections.Immutable;
using Engagement.Territories;

namespace Engagement.Domain;

/// <summary>The fair index of schools (rulebook, section 6), from what they report and the means that are frozen for the week.</summary>
internal static class SchoolIndex
{
    public static int Of(QuarterFigures figures, string season, ImmutableArray<QuarterMeans> means) => ReckoningOf(figures, season, means).Index;

    public static Reckoning ReckoningOf(QuarterFigures figures, string season, ImmutableArray<QuarterMeans> means) =>
        new(GroupOf(figures), PriorsOf(Find(means, season, figures.Number), figures.Weeks), figures.Weeks, School: true);

    public static QuarterAccount AccountOf(QuarterFigures figures, string season, ImmutableArray<QuarterMeans> means)
    {
        var reckoning = ReckoningOf(figures, season, means);
        var parts = reckoning.Parts;
        return new(
            figures,
            FairIndex.TopHeads(figures.Roll, school: true),
            reckoning.Index,
            new(parts.PerHead.Floor(), parts.TopShare.Floor(), parts.TakingPart.Floor(), parts.Delivered?.Floor()),
            Find(means, season, figures.Number));
    }

    private static GroupFigures GroupOf(QuarterFigures figures) => new(
        figures.Roll, figures.Earned.Points, figures.TopPoints, figures.Active,
        figures.Due == 0 ? null : new Fraction(figures.Delivered, figures.Due));

    private static Priors PriorsOf(QuarterMeans? means, int weeks) => means is null
        ? Priors.BeforeSeal(weeks)
        : new(new(means.Points, means.Roll), new(means.TopPoints, means.TopHeads), new(means.Active, means.Roll));

    private static QuarterMeans? Find(ImmutableArray<QuarterMeans> means, string season, int quarter) =>
        means.FirstOrDefault(one => one.Season == season && one.Quarter == quarter);
}
