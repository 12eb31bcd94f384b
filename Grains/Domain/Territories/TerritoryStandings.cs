using System.Collections.Immutable;
using Engagement.Boards;
using Engagement.Seasons;
using Engagement.Territories;

namespace Engagement.Domain;

/// <summary>
/// What a territory knows: the figures of its schools and the scores of their students, as its children reported them. Lost,
/// repeated and late registers change nothing in the end.
/// </summary>
/// <param name="pageOf">The row that a school's figures are stored in.</param>
internal sealed class TerritoryStandings(Func<SchoolFigures, string> pageOf)
{
    /// <summary>Boards show the first places only; nobody learns who is last.</summary>
    private const int MostRows = 100;

    private readonly Dictionary<string, KnownSchool> _schools = [];
    private readonly Dictionary<string, List<KnownSchool>> _pages = [];
    private readonly Children _children = new();
    private ImmutableArray<QuarterMeans> _means = [];

    /// <summary>Grows with every change; numbers this territory's own register.</summary>
    public long Version { get; private set; }

    public ScoreHistogram Scores => _children.Scores;

    public int Schools => _schools.Count;

    /// <summary>The frozen means that every index is drawn towards.</summary>
    public ImmutableArray<QuarterMeans> Means
    {
        get => _means;
        set
        {
            _means = value;
            foreach (var school in _schools.Values)
            {
                school.Forget();
            }
        }
    }

    /// <summary>The version that is held of a child; 0 when it has not reported.</summary>
    public long VersionOf(string child) => _children.VersionOf(child);

    /// <summary>
    /// Takes a register that is newer than the one held and builds on something that is held. Returns the rows that have
    /// changed; none when it was not taken.
    /// </summary>
    /// <param name="now">For numbering: the wall clock in milliseconds.</param>
    public IReadOnlyCollection<string> Take(Register register, long now)
    {
        var held = VersionOf(register.Child);
        if (register.Version <= held || register.Since > held)
        {
            return [];
        }

        Version = Math.Max(now, Version + 1);
        _children.Put(register.Child, new(register.Version, register.Season, register.Scores));
        var rows = new HashSet<string> { register.Child };
        foreach (var figures in register.Schools)
        {
            rows.Add(Put(figures));
        }

        return rows;
    }

    /// <summary>What the territory above needs: the schools that have changed since it acknowledged, and the scores of all.</summary>
    public Register RegisterSince(string territory, long acknowledged) => new(
        territory, Version, acknowledged, _children.Season, _children.Scores,
        [.. _schools.Values.Where(school => school.ChangedIn > acknowledged).Select(school => school.Figures)]);

    /// <summary>Numbers the next registers above a version that the territory above holds of an earlier activation.</summary>
    public void NumberAbove(long version) => Version = Math.Max(Version, version) + 1;

    /// <summary>The schools of a size band by fair index. Who has no points yet has no place.</summary>
    public ImmutableArray<BoardRow> Board(Period period, string band, DateOnly today)
    {
        var season = AcademicYear.Of(today);
        var quarter = QuarterOn(season, today);
        var contenders = new List<Contender>();
        foreach (var school in _schools.Values)
        {
            if (school.Figures.Season == season.Id && SizeBands.Holds(band, school.Figures.Roll)
                && school.StandingIn(period, quarter, _means) is { Standing.Points: > 0 } contender)
            {
                contenders.Add(contender);
            }
        }

        return
        [
            .. Ranking.Rank(contenders, byIndex: true).Take(MostRows)
                .Select(ranked => ranked.ToRow(_schools[ranked.Contender.Id].Figures.Name, ChangeOf(ranked.Contender.Id, period, quarter, today))),
        ];
    }

    /// <summary>The figures of the schools whose newest report is of a year, in the order of their ids.</summary>
    public ImmutableArray<SchoolFigures> ReportedIn(string season) =>
        [.. _schools.Values.Select(school => school.Figures).Where(figures => figures.Season == season).OrderBy(figures => figures.School, StringComparer.Ordinal)];

    /// <summary>The place of a score among all students; null while nobody takes part in that year.</summary>
    public PlaceAmong? PlaceOf(string season, int points) => season == _children.Season && Scores.Participants is > 0 and var participants
        ? new(season, points, 1 + Scores.Above(points), Scores.At(points) > 1, participants)
        : null;

    public IndexAccount? AccountOf(string school) => _schools.GetValueOrDefault(school)?.Account(_means);

    /// <summary>The way of a row of a board to the next place; null for the first.</summary>
    public NextPlace? NextOf(BoardRow row, ImmutableArray<BoardRow> rows, Period period, DateOnly today)
    {
        var season = AcademicYear.Of(today);
        var isOpen = new SeasonCalendar(season).QuarterOf(today) is not null;
        return WayUp.Of(row, rows, _schools[row.Id].Reckonings(period, QuarterOn(season, today), _means), isOpen);
    }

    /// <summary>The sums of a quarter over all schools; null while nothing was earned in it.</summary>
    public QuarterMeans? MeansOf(string season, int quarter)
    {
        var sum = new QuarterMeans(season, quarter, 0, 0, 0, 0, 0);
        foreach (var school in _schools.Values.Where(school => school.Figures.Season == season))
        {
            if (school.QuarterFigures(quarter) is { Roll: > 0 } figures)
            {
                sum = sum with
                {
                    Points = sum.Points + figures.Earned.Points,
                    Roll = sum.Roll + figures.Roll,
                    TopPoints = sum.TopPoints + figures.TopPoints,
                    TopHeads = sum.TopHeads + FairIndex.TopHeads(figures.Roll, school: true),
                    Active = sum.Active + figures.Active,
                };
            }
        }

        return sum.Points > 0 ? sum : null;
    }

    /// <summary>A stored row as it should be now.</summary>
    public TerritoryRow Row(string name)
    {
        var child = _children.Find(name);
        return new()
        {
            Version = child.Version,
            Season = child.Season,
            Scores = child.Scores,
            Schools = _pages.TryGetValue(name, out var page) ? [.. page.Select(school => school.Figures)] : [],
        };
    }

    /// <summary>Takes a stored row at the beginning.</summary>
    public void Restore(string name, TerritoryRow row, long now)
    {
        Version = Math.Max(now, Version);
        foreach (var figures in row.Schools)
        {
            Put(figures);
        }

        if (row.Version > 0)
        {
            _children.Put(name, new(row.Version, row.Season, row.Scores));
        }
    }

    private string Put(SchoolFigures figures)
    {
        var page = pageOf(figures);
        if (_schools.TryGetValue(figures.School, out var known))
        {
            known.Take(figures, Version);
        }
        else
        {
            _schools[figures.School] = known = new KnownSchool(figures, Version);
            if (!_pages.TryGetValue(page, out var schools))
            {
                _pages[page] = schools = [];
            }

            schools.Add(known);
        }

        return page;
    }

    private int ChangeOf(string id, Period period, int quarter, DateOnly today) => _schools[id] is var school && school.Figures.WrittenOn == today
        ? (period == Period.Year ? school.Figures.Year : school.QuarterFigures(quarter)!.Earned).Change
        : 0;

    /// <summary>Outside the academic year the nearest quarter.</summary>
    private static int QuarterOn(Season season, DateOnly today) =>
        (new SeasonCalendar(season).QuarterOf(today) ?? (today < season.From ? season.Quarters[0] : season.Quarters[^1])).Number;
}
