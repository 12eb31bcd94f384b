using Engagement.Accounts;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>In how many quarters somebody held a post: those on whose last day it was held, as with reports.</summary>
internal static class PostQuarters
{
    public static int Of(IReadOnlyCollection<Post> held, Season season, DateOnly today) =>
        season.Quarters.Count(quarter => quarter.To <= today && held.Any(post => post.IsHeldOn(quarter.To)));
}
