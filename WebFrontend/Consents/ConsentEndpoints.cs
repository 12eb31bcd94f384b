using System.Collections.Immutable;
using Engagement.Accounts;
using Engagement.Acts;
using Engagement.Problems;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Consents;

/// <summary>A student's consents and shown name, and the class list on which the school writes down what came on paper.</summary>
internal static class ConsentEndpoints
{
    public static void MapConsents(this IEndpointRouteBuilder routes)
    {
        var student = routes.MapGroup("/api/students/{id}").WithTags("Consents");
        student.MapGet("/consents", Get).Produces<ConsentAnswer>();
        student.MapPut("/consents", Put).Produces<ConsentAnswer>();
        student.MapPut("/nickname", ChooseNickname).Produces<ConsentAnswer>();
        student.MapDelete("/nickname", TurnDownNickname).Produces<ConsentAnswer>();
        routes.MapGet("/api/schools/{school}/consents", List).WithTags("Consents");
        routes.MapVisibility();
        routes.MapLeaving();
        routes.MapOwnData();
    }

    internal static async Task<IResult> Answer(PrivacyResult result, IRosterGrain roster) => result switch
    {
        { Student: null } => Problem.UnknownStudent.ToResult(),
        { Refusal: { } refusal } => PrivacyProblem.Of(refusal).ToResult(),
        { Student: { } student } => Results.Ok(ConsentAnswer.Of(student, (await roster.GetIfNewer(-1))!.Policy)),
    };

    /// <summary>In whose right somebody speaks: a student and a parent in their own, the school for a parent on paper.</summary>
    internal static string GiverOf(SessionUser user) => user.Role switch
    {
        Role.Student => ConsentGiver.Student,
        ConsentGiver.Parent => ConsentGiver.Parent,
        _ => ConsentGiver.Paper,
    };

    private static async Task<IResult> Get(string id, IGrainFactory grains, HttpContext context)
    {
        if (Access.Student(context, id) is { } refused)
        {
            return refused.ToResult();
        }

        var roster = RosterOf(grains, id);
        return await Answer(new(await roster.FindEver(id)), roster);
    }

    private static async Task<IResult> Put(string id, ConsentRequest request, IGrainFactory grains, HttpContext context)
    {
        if (Access.StudentOr(context, Right.ManageConsent, id) is { } refused)
        {
            return refused.ToResult();
        }

        var choices = ImmutableArray.CreateBuilder<ConsentChoice>();
        foreach (var (name, isGiven) in request.Surfaces ?? [])
        {
            if (SurfaceNames.Parse(name) is not { } surface)
            {
                return Problem.Invalid($"surfaces.{name}", "There is no such surface.").ToResult();
            }

            choices.Add(new(surface, isGiven));
        }

        if (choices.Count == 0)
        {
            return Problem.Invalid("surfaces", "At least one surface is needed.").ToResult();
        }

        var user = SessionUser.From(context.User)!;
        var roster = RosterOf(grains, id);
        var before = await roster.FindEver(id);
        var result = await roster.Consent(id, new(GiverOf(user), user.Id, request.Text ?? "", choices.ToImmutable()));
        context.Describe(id, GivenBy(before, user), GivenBy(result.Student ?? before, user));
        return await Answer(result, roster);
    }

    /// <summary>The surfaces to which the one who speaks has agreed; what others said stands in the history of the consents.</summary>
    private static string? GivenBy(Student? student, SessionUser user)
    {
        var given = student?.Consents.Where(act => act.By == GiverOf(user)).GroupBy(act => act.Surface).Where(acts => acts.Last().IsGiven);
        return given is null ? null : string.Join(' ', given.Select(acts => SurfaceNames.Of(acts.Key)).Order(StringComparer.Ordinal)) is { Length: > 0 } text ? text : "-";
    }

    private static async Task<IResult> ChooseNickname(string id, NicknameRequest request, IGrainFactory grains, HttpContext context)
    {
        if (Access.StudentOr(context, Right.ManageConsent, id) is { } refused)
        {
            return refused.ToResult();
        }

        var roster = RosterOf(grains, id);
        return await Answer(await roster.ChooseNickname(id, string.IsNullOrWhiteSpace(request.Nickname) ? null : request.Nickname), roster);
    }

    private static async Task<IResult> TurnDownNickname(string id, IGrainFactory grains, HttpContext context)
    {
        if (Keys.SchoolOf(id) is not { } school)
        {
            return Problem.UnknownStudent.ToResult();
        }

        if (Access.Refusal(context, Right.ManageConsent, school) is { } refused)
        {
            return refused.ToResult();
        }

        var roster = RosterOf(grains, id);
        return await Answer(await roster.TurnDownNickname(id), roster);
    }

    private static async Task<IResult> List(string school, IGrainFactory grains, HttpContext context, string? @class = null)
    {
        if (Access.Refusal(context, Right.ManageConsent, school) is { } refused)
        {
            return refused.ToResult();
        }

        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        var visibility = new Domain.Visibility(roster.Policy);
        return Results.Ok(new
        {
            Items = roster.Students.Where(student => @class is null || student.Class == @class).Select(student => new
            {
                student.Id,
                student.Name,
                student.Class,
                student.Grade,
                ShownName = Domain.Visibility.ShownNameOf(student),
                Nickname = student.ShownAs,
                NeedsParent = visibility.NeedsParent(student),
                Surfaces = SurfaceNames.All.Select(surface => SurfaceAnswer.Of(surface, student, visibility)),
            }),
            Next = (string?)null,
        });
    }

    private static IRosterGrain RosterOf(IGrainFactory grains, string student) => grains.GetGrain<IRosterGrain>(Keys.Roster(Keys.SchoolOf(student)!));

    private sealed record ConsentRequest(string? Text, Dictionary<string, bool>? Surfaces);

    private sealed record NicknameRequest(string? Nickname);
}
