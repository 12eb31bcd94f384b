using System.Collections.Immutable;
using Engagement.Acts;
using Engagement.Domain;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Summer;

/// <summary>Letters of thanks: whom the rule names out of the summer ledger, approved by a person, numbered (S2-31).</summary>
internal static class LetterEndpoints
{
    public static void MapLetters(this IEndpointRouteBuilder centre)
    {
        centre.MapGet("/letters", Get);
        centre.MapPost("/letters", Approve);
    }

    private static async Task<IResult> Get(
        int year, string territory, IGrainFactory grains, TerritoryCatalogue catalogue, SchoolClock clock, HttpContext context) =>
        Access.RefusalIn(context, Right.RunSummer, catalogue.PathTo(territory)) is { } refused ? refused.ToResult()
        : Summer.Find(year, territory, grains, catalogue, clock, context) is { } summer ? Results.Ok(await Answer(summer))
        : Problem.UnknownTerritory.ToResult();

    /// <summary>Whoever approves names exactly whom they saw; when the ledger has moved since, nothing is issued.</summary>
    private static async Task<IResult> Approve(
        int year, string territory, LettersRequest request, IGrainFactory grains, TerritoryCatalogue catalogue, SchoolClock clock, HttpContext context)
    {
        if (Access.RefusalIn(context, Right.RunSummer, catalogue.PathTo(territory)) is { } refused)
        {
            return refused.ToResult();
        }

        if (Summer.Find(year, territory, grains, catalogue, clock, context) is not { } summer)
        {
            return Problem.UnknownTerritory.ToResult();
        }

        var seen = request.People is { IsDefaultOrEmpty: false } people ? people.OfType<string>().ToHashSet() : [];
        if (seen.Count == 0)
        {
            return Problem.Invalid("people", "Whom the list named.").ToResult();
        }

        if (!summer.Season.IsOver(summer.Now.Day))
        {
            return SummerProblem.Of(SummerRefusal.SeasonNotOver).ToResult();
        }

        var named = await Named(summer);
        if (!seen.SetEquals(named.Select(leader => leader.Person)))
        {
            return SummerProblem.Of(SummerRefusal.LettersChanged).ToResult();
        }

        context.Describe(territory);
        foreach (var leader in named)
        {
            if (await summer.NameOf(leader.Person) is { } name)
            {
                await summer.Papers.Issue(PaperKind.Letter, $"letter/{leader.Person}", leader.Person, name, "");
            }
        }

        return Results.Ok(await Answer(summer));
    }

    private static async Task<object> Answer(Summer summer)
    {
        var letters = (await summer.Papers.All()).Where(paper => paper.Kind == PaperKind.Letter).ToDictionary(paper => paper.Person);
        var items = new List<object>();
        foreach (var leader in await Named(summer))
        {
            items.Add(new { leader.Person, Name = await summer.NameOf(leader.Person), leader.Points, letters.GetValueOrDefault(leader.Person)?.Number });
        }

        return new { summer.Season.Year, IsOpen = summer.Season.IsOver(summer.Now.Day), Items = items, Next = (string?)null };
    }

    private static async Task<ImmutableArray<ActiveLeader>> Named(Summer summer)
    {
        var accounts = await summer.Grains.GetGrain<ISummerLedgerGrain>(Keys.SummerLedger(summer.Season.Year)).Accounts();
        var regions = summer.Territory.Level == TerritoryLevel.Republic ? summer.Catalogue.ChildrenOf(summer.Territory.Id).Select(one => one.Id) : [summer.Territory.Id];
        var papers = await Task.WhenAll(regions.Append(TerritoryCatalogue.Republic).Distinct()
            .Select(region => summer.Grains.GetGrain<IPapersGrain>(Keys.Papers(region, summer.Season.Year)).All()));
        var certified = papers.SelectMany(all => all).Where(paper => paper is { Kind: PaperKind.Certificate, Withdrawal: null })
            .Select(paper => paper.Person).ToHashSet();
        var active = ThankYou.Active(accounts, certified);
        return summer.Territory.Level == TerritoryLevel.Republic ? ThankYou.OfRepublic(active) : ThankYou.OfRegion(active, summer.Territory.Id);
    }
}

internal sealed record LettersRequest(ImmutableArray<string?>? People);
