using Engagement.Domain;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Students;

/// <summary>What a right that goes as far as a class or a faction means for one student and for a search.</summary>
internal sealed class StudentScope(IGrainFactory grains, SchoolClock clock)
{
    private const int Page = 1000;

    /// <summary>Null when the student's own page may be seen.</summary>
    public async Task<Problem?> SeeRefusal(HttpContext context, string student) =>
        Access.Student(context, student) is { } refused && !await Covers(SessionUser.From(context.User), Right.SeePeople, student) ? refused : null;

    /// <summary>Null when the right covers this student.</summary>
    public async Task<Problem?> Refusal(HttpContext context, Right right, string school, string student) =>
        Access.Refusal(context, right, school) is { } refused && !await Covers(SessionUser.From(context.User), right, student) ? refused : null;

    public async Task<bool> MaySee(SessionUser? user, string student) =>
        Access.MaySeeStudent(user, student) || await Covers(user, Right.SeePeople, student);

    /// <summary>The page that a search finds within the reach.</summary>
    public async Task<StudentPage> Search(string school, StudentQuery query, Reach reach)
    {
        var roster = grains.GetGrain<IRosterGrain>(Keys.Roster(school));
        if (reach.IsWhole)
        {
            return await roster.Search(query);
        }

        var limit = Math.Clamp(query.Limit, 1, Page);
        var found = new List<StudentListing>();
        var after = query.After;
        do
        {
            var page = await roster.Search(query with { After = after, Limit = Page });
            found.AddRange(page.Items.Where(one => reach.Classes.Contains(one.Class) || (one.Faction is { } faction && reach.Factions.Contains(faction))));
            after = page.Next;
        }
        while (after is not null && found.Count <= limit);

        return found.Count > limit ? new([.. found.Take(limit)], found[limit - 1].Id) : new([.. found], null);
    }

    private async Task<bool> Covers(SessionUser? user, Right right, string student) =>
        Keys.SchoolOf(student) is { } school
        && !Access.ReachOf(user, right, school).IsNone
        && await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).FindEver(student) is { } known
        && Access.May(user, right, school, known, clock.Today(Territory.Zone));
}
