namespace Engagement.Initiatives;

/// <summary>An initiative that a student has to do with, for the file of one's own data.</summary>
/// <param name="As">author, participant or supporter.</param>
/// <param name="Why">The author's own words; null for others.</param>
internal sealed record OwnInitiative(string Title, string As, string Stage, string? Why, string? How)
{
    public static async Task<IReadOnlyList<OwnInitiative>> Of(string student, IGrainFactory grains)
    {
        var school = Keys.SchoolOf(student)!;
        var ids = await grains.GetGrain<IInitiativesGrain>(Keys.Initiatives(school)).List();
        var all = await Task.WhenAll(ids.Select(id => grains.GetGrain<IInitiativeGrain>(Keys.Initiative(school, id)).Get()));
        return
        [
            .. from one in all.OfType<Initiative>()
               let role = one.Author == student ? "author" : one.Project.Participants.Contains(student) ? "participant" : one.Supporters.Contains(student) ? "supporter" : null
               where role is not null
               select new OwnInitiative(one.Idea.Title, role, one.Stage, role == "author" ? one.Idea.Why : null, role == "author" ? one.Idea.How : null),
        ];
    }
}
