using Engagement.Territories;

namespace Engagement.Domain;

/// <summary>The scores that the children of a territory have reported, and their sum.</summary>
internal sealed class Children
{
    private readonly Dictionary<string, ChildScores> _byId = [];

    /// <summary>The academic year that the newest reports speak of; the scores of another year are not added to it.</summary>
    public string Season { get; private set; } = "";

    /// <summary>How many students below have which score this year.</summary>
    public ScoreHistogram Scores { get; private set; } = ScoreHistogram.Empty;

    public long VersionOf(string child) => Find(child).Version;

    public ChildScores Find(string child) => _byId.GetValueOrDefault(child, ChildScores.None);

    public void Put(string child, ChildScores reported)
    {
        var before = Find(child);
        _byId[child] = reported;
        if (string.CompareOrdinal(reported.Season, Season) > 0)
        {
            Season = reported.Season;
            Scores = _byId.Values.Where(held => held.Season == Season)
                .Aggregate(ScoreHistogram.Empty, (sum, held) => sum.Plus(held.Scores));
        }
        else if (!ReferenceEquals(before.Scores, reported.Scores))
        {
            Scores = Scores.Minus(InSeason(before)).Plus(InSeason(reported));
        }
    }

    private ScoreHistogram InSeason(ChildScores child) => child.Season == Season ? child.Scores : ScoreHistogram.Empty;
}

internal sealed record ChildScores(long Version, string Season, ScoreHistogram Scores)
{
    public static readonly ChildScores None = new(0, "", ScoreHistogram.Empty);
}
