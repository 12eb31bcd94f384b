using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Accounts;

/// <summary>Cards of students and links of parents, many at once, to be printed. Codes are shown this once.</summary>
internal static class CardEndpoints
{
    /// <summary>A parent's link lasts a school year and the summer after it.</summary>
    private static readonly TimeSpan ParentsValidity = TimeSpan.FromDays(400);

    public static void MapCards(this IEndpointRouteBuilder routes)
    {
        var school = routes.MapGroup("/api/schools/{school}").WithTags("Cards");
        school.MapGet("/classes/{class}/cards", Get);
        school.MapPost("/classes/{class}/cards", IssueCards);
        school.MapPost("/classes/{class}/parent-links", IssueParentLinks);
    }

    private static async Task<IResult> Get(string school, string @class, IGrainFactory grains, HttpContext context)
    {
        if (Refusal(context, school, @class) is { } refused)
        {
            return refused.ToResult();
        }

        var items = new List<object>();
        foreach (var student in await StudentsOf(grains, school, @class))
        {
            items.Add(new
            {
                student.Id,
                student.Name,
                HasCard = await grains.GetGrain<ICardHolderGrain>(Keys.CardHolder(student.Id)).HasCard(),
                HasParentLink = await grains.GetGrain<ICardHolderGrain>(Keys.CardHolder(Keys.ParentOf(student.Id))).HasCard(),
            });
        }

        return Results.Ok(new { Items = items, Next = (string?)null });
    }

    private static Task<IResult> IssueCards(
        string school, string @class, SheetRequest request, IGrainFactory grains, HeldSessions sessions, HttpContext context) =>
        Issue(school, @class, request, student => Keys.CardHolder(student), null, grains, sessions, context);

    private static Task<IResult> IssueParentLinks(
        string school, string @class, SheetRequest request, IGrainFactory grains, SchoolClock clock, HeldSessions sessions, HttpContext context) =>
        Issue(school, @class, request, student => Keys.CardHolder(Keys.ParentOf(student)), clock.Now + ParentsValidity, grains, sessions, context);

    private static async Task<IResult> Issue(
        string school, string @class, SheetRequest request, Func<string, string> holderOf, DateTimeOffset? until,
        IGrainFactory grains, HeldSessions sessions, HttpContext context)
    {
        if (Refusal(context, school, @class) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.Students is not { Length: > 0 and <= 100 } chosen)
        {
            return Problem.Invalid("students", "1 to 100 students.").ToResult();
        }

        var ofClass = (await StudentsOf(grains, school, @class)).Where(student => chosen.Contains(student.Id)).ToList();
        if (ofClass.Count != chosen.Distinct().Count())
        {
            return (Problem.UnknownStudent with { Status = 422, Field = "students" }).ToResult();
        }

        var items = new List<object>();
        foreach (var student in ofClass)
        {
            var code = await grains.GetGrain<ICardHolderGrain>(holderOf(student.Id)).Replace(until);
            items.Add(new { Code = code, Student = student.Id, student.Name, student.Class });
        }

        sessions.Forget();
        return Results.Json(new { Items = items, ExpiresAt = until }, statusCode: StatusCodes.Status201Created);
    }

    private static Problem? Refusal(HttpContext context, string school, string @class)
    {
        if (Access.RefusalAnywhere(context, Right.IssueCards, school) is { } refused)
        {
            return refused;
        }

        var reach = Access.ReachOf(SessionUser.From(context.User), Right.IssueCards, school);
        return reach.IsWhole || reach.Classes.Contains(@class) ? null : Problem.Forbidden;
    }

    private static async Task<IReadOnlyList<StudentListing>> StudentsOf(IGrainFactory grains, string school, string @class) =>
        (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).Search(new(null, @class, null, default, 1000, null))).Items;

    private sealed record SheetRequest(string[]? Students);
}
