using Engagement.Domain;

namespace Engagement.Summer;

public static class Certificates
{
    /// <summary>Who has a valid certificate of the centre or of the republic's organiser.</summary>
    public static async Task<IReadOnlySet<string>> Certified(this IGrainFactory grains, string territory, int year)
    {
        var papers = await Task.WhenAll(((string[])[territory, TerritoryCatalogue.Republic]).Distinct().Select(one => grains.GetGrain<IPapersGrain>(Keys.Papers(one, year)).All()));
        return papers.SelectMany(all => all).Where(paper => paper is { Kind: PaperKind.Certificate, Withdrawal: null }).Select(paper => paper.Person).ToHashSet();
    }
}
