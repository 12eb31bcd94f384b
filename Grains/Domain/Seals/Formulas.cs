namespace Engagement.Domain;

/// <summary>
/// Which version of each formula a seal was computed with. A formula that gives another result gets a new number, and the old one stays in
/// the program for the seals that name it.
/// </summary>
internal sealed record Formulas(int Index, int Ranking, int Delivery, int Nominations)
{
    public static readonly Formulas Current = new(Index: 1, Ranking: 1, Delivery: 1, Nominations: 1);
}
