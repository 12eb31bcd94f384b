using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Engagement.Acts;
using Engagement.Problems;
using Engagement.Sessions;

namespace Engagement.Accounts;

/// <summary>The posts that a school adds for its students' team: how many seats, and what they allow (S0-28).</summary>
internal static partial class TeamPostEndpoints
{
    private const int LongestName = 60;
    private const int MostSeats = 50;

    public static void MapTeamPosts(this IEndpointRouteBuilder routes)
    {
        var kinds = routes.MapGroup("/api/schools/{school}/team-posts").WithTags("Staff");
        kinds.MapGet("/", List);
        kinds.MapPut("/{kind}", Define);
    }

    private static async Task<IResult> List(string school, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        return Results.Ok(new
        {
            Items = (await grains.GetGrain<IPostsGrain>(Keys.Posts(school)).TeamPosts()).Select(AnswerOf),
            Next = (string?)null,
        });
    }

    private static async Task<IResult> Define(
        string school, string kind, TeamPostRequest request, IGrainFactory grains, HeldSessions sessions, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (!OwnCode().IsMatch(kind))
        {
            return Problem.Invalid("code", $"{TeamPost.OwnPrefix} and 1 to 40 small Latin letters, digits or dashes.").ToResult();
        }

        if (request.NameOf() is not { } name)
        {
            return Problem.Invalid("name", $"A name in Kazakh, in all languages at most {LongestName} characters.").ToResult();
        }

        if (request.Level is not (PostLevel.School or PostLevel.Faction))
        {
            return Problem.Invalid("level", "One of school, faction.").ToResult();
        }

        if (request.Seats is < 1 or > MostSeats)
        {
            return Problem.Invalid("seats", $"1 to {MostSeats}, or nothing for any number.").ToResult();
        }

        var defined = new TeamPost(kind, name, request.Level.Value, request.Seats, [.. (request.Powers ?? []).Distinct().Order()], request.IsRetired);
        var posts = grains.GetGrain<IPostsGrain>(Keys.Posts(school));
        var before = (await posts.TeamPosts()).FirstOrDefault(known => known.Code == kind);
        if (PostProblem.Of(await posts.Define(defined)) is { } problem)
        {
            return problem.ToResult();
        }

        // What it allows changes for whoever holds it.
        sessions.Forget();
        context.Describe(kind, before is null ? null : TextOf(before), TextOf(defined));
        return Results.Ok(AnswerOf(defined));
    }

    private static object AnswerOf(TeamPost kind) => new { kind.Code, kind.Name, kind.Level, kind.Seats, kind.Powers, kind.IsRetired };

    private static string TextOf(TeamPost kind) => string.Join(
        ' ', [$"{kind.Level}", kind.Seats is { } seats ? $"{seats}" : "any", .. kind.Powers.Select(power => $"{power}"), .. kind.IsRetired ? ["retired"] : Array.Empty<string>()]);

    [GeneratedRegex(@"^own-[a-z0-9-]{1,40}\z")]
    private static partial Regex OwnCode();

    private sealed record TeamPostRequest(NameRequest? Name, PostLevel? Level, int? Seats, ImmutableArray<PostPower>? Powers, bool IsRetired = false)
    {
        /// <summary>Where a language has no name of its own, the Kazakh one stands.</summary>
        public Localized? NameOf()
        {
            if (Name?.Kk?.Trim() is not { Length: > 0 and <= LongestName } kk)
            {
                return null;
            }

            var (ru, en) = (Name.Ru?.Trim() is { Length: > 0 } russian ? russian : kk, Name.En?.Trim() is { Length: > 0 } english ? english : kk);
            return ru.Length <= LongestName && en.Length <= LongestName ? new(kk, ru, en) : null;
        }
    }

    private sealed record NameRequest(string? Kk, string? Ru, string? En);
}
