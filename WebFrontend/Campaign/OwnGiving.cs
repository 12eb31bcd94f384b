namespace Engagement.Campaign;

/// <summary>One line of a campaign's list that a student stands on, for the file of one's own data.</summary>
/// <param name="Title">Of the action; null for a seat in the committee.</param>
/// <param name="Role">The seat's role (<see cref="CommitteeRole"/>); null for an action.</param>
internal sealed record OwnGiving(int Year, Localized? Title, DateOnly? Day, string? Role, bool IsConfirmed)
{
    /// <summary>Nobody is at a school for longer.</summary>
    private const int YearsAtSchool = 12;

    public static async Task<IReadOnlyList<OwnGiving>> Of(string student, SchoolCampaign school)
    {
        var years = Enumerable.Range(school.Window.Year - YearsAtSchool + 1, YearsAtSchool).Select(year => school with { Window = new(year) });
        return [.. (await Task.WhenAll(years.Select(year => In(student, year)))).SelectMany(one => one)];
    }

    private static async Task<IEnumerable<OwnGiving>> In(string student, SchoolCampaign school)
    {
        var campaign = await school.Grain.Get();
        var seats = campaign.Proposed.Where(seat => seat.Holder == student)
            .Select(seat => new OwnGiving(school.Window.Year, null, null, seat.Role, campaign.Committee?.Seats.Contains(seat) == true));
        var gave =
            from action in await school.Actions(campaign)
            from giver in action.Givers
            where giver.Student == student
            select new OwnGiving(school.Window.Year, action.Plan.Title, action.Plan.Day, null, giver.Revision is not null);
        return [.. seats, .. gave];
    }
}
