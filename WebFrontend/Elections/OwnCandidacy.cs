namespace Engagement.Elections;

/// <summary>An election that a student stands or stood in, for the file of one's own data.</summary>
/// <param name="Kind">A code of <see cref="ElectionKind"/>.</param>
internal sealed record OwnCandidacy(string Kind, string? Class, DateOnly Day, bool SteppedBack)
{
    public static async Task<IReadOnlyList<OwnCandidacy>> Of(string student, string school, IGrainFactory grains)
    {
        var notices = await grains.GetGrain<IElectionsGrain>(Keys.Elections(school)).List();
        var elections = await Task.WhenAll(notices.Select(notice => grains.GetGrain<IElectionGrain>(Keys.Election(school, notice.Id)).Get()));
        return
        [
            .. from election in elections.OfType<Election>()
               from candidate in election.Candidates
               where candidate.Student == student
               select new OwnCandidacy(election.Notice.Kind, election.Notice.Class, election.Notice.Hours.Day, candidate.IsWithdrawn),
        ];
    }
}
