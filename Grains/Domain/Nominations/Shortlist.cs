using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>Who is proposed for a nomination in one band, and who stands behind.</summary>
/// <param name="Nomination">A code of <see cref="Nomination"/>.</param>
/// <param name="Band">The grades that are compared; null where no grade is asked for.</param>
/// <param name="Of">The faction or the size of schools whose best are sought; null for all.</param>
/// <param name="Seats">Places that are proposed. A shared last place may bring more people than that.</param>
/// <param name="Ranking">Everybody whose gates are not closed, the first before the last.</param>
internal sealed record Shortlist(string Nomination, GradeBand? Band, string? Of, int Seats, ImmutableArray<Placed> Ranking)
{
    public IEnumerable<Placed> Proposed => Ranking.Where(placed => placed.Place <= Seats && placed.Merit.IsComplete);

    /// <summary>Ranks by score and the chain of ties. Who has nothing that counts stands nowhere.</summary>
    public static Shortlist From(string nomination, GradeBand? band, string? of, int seats, IEnumerable<Merit> merits)
    {
        var standing = merits.Where(one => one.MayStand && one.Score > 0).ToDictionary(one => one.Id);
        var ranked = Domain.Ranking.Rank([.. standing.Values.Select(one => one.ToContender())]);
        return new(nomination, band, of, seats, [.. ranked.Select(one => new Placed(one.Place, one.Tied, one.Decided, standing[one.Contender.Id]))]);
    }
}

/// <param name="Place">1-2-2-4.</param>
/// <param name="Decided">As <see cref="Ranked.Decided"/>.</param>
internal sealed record Placed(int Place, bool IsShared, string? Decided, Merit Merit);
