using Engagement.Domain;
using Engagement.Rubrics;
using Engagement.Seasons;

namespace Engagement.Ledger;

/// <summary>
/// The school's prices as the ledger knows them. Only a year that has not begun can be decided about, so a price list that is
/// asked for within its year is final: one question for a year, none for a sheet, and nobody has to tell of a decision.
/// </summary>
internal sealed class KnownPrices(IRubricGrain rubric, Season season)
{
    private Rulebook? _prices;

    /// <summary>The price list for a deed of this day; null where none is needed, because the deed is refused.</summary>
    public async ValueTask<Rulebook?> On(DateOnly day, DateOnly today) => day > today || day < season.From || day > season.To
        ? null
        : _prices ??= new Rubric(Rulebook.Default, await rubric.History()).PricesOf(season.Id);
}
