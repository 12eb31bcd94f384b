using System.Collections.Immutable;
using Engagement.Seasons;
using Engagement.Territories;

namespace Engagement.Domain;

/// <summary>One school as a territory knows it. Its indexes are computed once and stay until its figures or the means change.</summary>
internal sealed class KnownSchool(SchoolFigures figures, long version)
{
    private int[]? _indexes;

    public SchoolFigures Figures { get; private set; } = figures;

    /// <summary>The territory's version in which the figures last changed.</summary>
    public long ChangedIn { get; private set; } = version;

    public void Take(SchoolFigures figures, long version)
    {
        if (figures.IsSameAs(Figures))
        {
            return;
        }

        (Figures, ChangedIn) = (figures, version);
        Forget();
    }

    public void Forget() => _indexes = null;

    public QuarterFigures? QuarterFigures(int number) => Figures.Quarters.FirstOrDefault(quarter => quarter.Number == number);

    /// <summary>Null without students, and where nothing of the period has begun.</summary>
    public Contender? StandingIn(Period period, int quarter, ImmutableArray<QuarterMeans> means)
    {
        if (Figures.Roll == 0 || Figures.Quarters.IsEmpty)
        {
            return null;
        }

        _indexes ??= [.. Figures.Quarters.Select(one => SchoolIndex.Of(one, Figures.Season, means))];
        if (period == Period.Year)
        {
            return ContenderOf(Figures.Year, FairIndex.OfYear(_indexes));
        }

        for (var i = 0; i < _indexes.Length; i++)
        {
            if (Figures.Quarters[i].Number == quarter)
            {
                return ContenderOf(Figures.Quarters[i].Earned, _indexes[i]);
            }
        }

        return null;
    }

    public IndexAccount? Account(ImmutableArray<QuarterMeans> means)
    {
        if (Figures.Roll == 0 || Figures.Quarters.IsEmpty)
        {
            return null;
        }

        ImmutableArray<QuarterAccount> quarters = [.. Figures.Quarters.Select(one => SchoolIndex.AccountOf(one, Figures.Season, means))];
        return new(Figures, FairIndex.OfYear([.. quarters.Select(quarter => quarter.Index)])!.Value, quarters);
    }

    /// <summary>What its index of a period is the mean of; the last is under way.</summary>
    public IReadOnlyList<Reckoning> Reckonings(Period period, int quarter, ImmutableArray<QuarterMeans> means) =>
    [
        .. Figures.Quarters.Where(one => period == Period.Year || one.Number == quarter)
            .Select(one => SchoolIndex.ReckoningOf(one, Figures.Season, means)),
    ];

    private Contender ContenderOf(Earned earned, int? index) =>
        new(Figures.School, new(earned.Points, earned.Weeks, earned.Hosts, earned.Last), index);
}
