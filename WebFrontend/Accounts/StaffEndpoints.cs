using System.Collections.Immutable;
using System.Security.Cryptography;
using Engagement.Acts;
using Engagement.Domain;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Accounts;

/// <summary>Who works in a school, who holds which post, and how they come in.</summary>
internal static class StaffEndpoints
{
    private const int LongestName = 100;
    private const int MostInvited = 200;

    public static void MapStaff(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/posts", () => Results.Ok(new
        {
            Items = PostKind.All.Where(kind => !kind.IsGivenAbove).Select(kind => new { kind.Code, kind.Level, kind.IsForStudents, kind.Seats }),
            Next = (string?)null,
        })).WithTags("Staff");
        var school = routes.MapGroup("/api/schools/{school}").WithTags("Staff");
        school.MapGet("/staff", List);
        school.MapPost("/staff", Invite);
        school.MapPost("/staff/invitations", InviteMany);
        school.MapPost("/staff/{id}/invitation", InviteAgain);
        school.MapDelete("/staff/{id}/invitation", WithdrawInvitation);
        school.MapDelete("/staff/{id}", Close);
        school.MapPost("/posts", Give);
        school.MapDelete("/posts/{id:guid}", End);
    }

    private static async Task<IResult> List(string school, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        var today = clock.Today(Territory.Zone);
        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        var register = grains.GetGrain<IPostsGrain>(Keys.Posts(school));
        var own = (await register.TeamPosts()).ToDictionary(kind => kind.Code);
        var posts = (await register.All())
            .Where(post => post.To is not { } to || (to >= today && to >= post.From))
            .Select(post => post with { Kind = own.GetValueOrDefault(post.Code) }).ToLookup(post => post.Holder);
        var signIns = (await grains.GetGrain<IStaffGrain>(Keys.Staff(school)).All()).ToDictionary(known => known.Account);
        var people = new List<Person>();
        foreach (var member in roster.Staff)
        {
            var known = signIns.GetValueOrDefault(member.Id);
            var account = known?.Login is { } login ? await grains.GetGrain<IAccountGrain>(Keys.Account(login)).Get() : null;
            people.Add(new(
                member.Id, member.Name, null, known?.Login, account?.Role,
                account?.SecondFactor is { IsOn: true }, known?.InvitedUntil > clock.Now ? known?.InvitedUntil : null, PostsOf(member.Id))
            {
                Listed = new(member.Login, member.Post),
            });
        }

        foreach (var student in roster.Students.Where(student => posts.Contains(student.Id)))
        {
            people.Add(new(student.Id, student.Name, student.Class, null, Role.Student, false, null, PostsOf(student.Id)));
        }

        var substitutions = (await register.Substitutions()).Where(substitution => substitution.To >= today && substitution.To >= substitution.From);
        return Results.Ok(new { Today = today, Items = people, Substitutions = substitutions, Next = (string?)null });

        IReadOnlyList<PostAnswer> PostsOf(string holder) => [.. posts[holder].OrderBy(post => post.From).Select(post => new PostAnswer(post))];
    }

    private static async Task<IResult> Invite(string school, InviteRequest request, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.Name?.Trim() is not { Length: > 0 and <= LongestName } name)
        {
            return Problem.Invalid("name", "The person needs a name of at most 100 characters.").ToResult();
        }

        // Whoever came with a list stands there already; a second row would be a second person in every list of authors.
        if (!request.Another && await FindByName(grains, school, name) is { } same)
        {
            return (SamePerson with { Detail = same.Id }).ToResult();
        }

        var id = $"a-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).Appoint(new(id, name));
        return await Invited(grains, school, new(id, name));
    }

    private static async Task<IResult> InviteAgain(string school, string id, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        return await Find(grains, school, id) is { } member ? await Invited(grains, school, member) : UnknownPerson.ToResult();
    }

    /// <summary>One invitation for each, to be printed in one go: for instance for everybody whom a list brought in.</summary>
    private static async Task<IResult> InviteMany(string school, ManyRequest request, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.Staff is not { Length: > 0 and <= MostInvited } chosen)
        {
            return Problem.Invalid("staff", $"1 to {MostInvited} people of the staff.").ToResult();
        }

        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        var members = chosen.Distinct().Select(id => roster.Staff.FirstOrDefault(member => member.Id == id)).ToList();
        if (members.Contains(null))
        {
            return (UnknownPerson with { Status = 422, Field = "staff" }).ToResult();
        }

        var items = new List<object>();
        foreach (var member in members)
        {
            items.Add(await Issue(grains, school, member!));
        }

        context.Describe(target: string.Join(',', members.Select(member => member!.Id)));
        return Results.Json(new { Items = items, Next = (string?)null }, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> WithdrawInvitation(string school, string id, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        await grains.GetGrain<IStaffGrain>(Keys.Staff(school)).Withdraw(id);
        return Results.NoContent();
    }

    /// <summary>Whoever leaves: the posts end, the sessions end, and the password opens nothing any more. The name stays beside past deeds.</summary>
    private static async Task<IResult> Close(
        string school, string id, IGrainFactory grains, SchoolClock clock, Passwords passwords, HeldSessions sessions, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await Find(grains, school, id) is null)
        {
            return UnknownPerson.ToResult();
        }

        if (SessionUser.From(context.User)!.Id == id)
        {
            return new Problem(422, "own-account", "Nobody closes their own account.").ToResult();
        }

        var staff = grains.GetGrain<IStaffGrain>(Keys.Staff(school));
        await staff.Withdraw(id);
        var posts = grains.GetGrain<IPostsGrain>(Keys.Posts(school));
        var held = await posts.HeldBy(id, clock.Today(Territory.Zone));
        await posts.EndAll(id, clock.Today(Territory.Zone).AddDays(-1));
        context.Describe(id, old: held.IsEmpty ? null : string.Join("; ", held.Select(TextOf)));
        if ((await staff.All()).FirstOrDefault(known => known.Account == id)?.Login is { } login)
        {
            var grain = grains.GetGrain<IAccountGrain>(Keys.Account(login));
            while (await grain.Get() is { } account && !await grain.Save(account with
            {
                Role = Role.Staff,
                PasswordHash = passwords.Hash(SignIn.NewStamp()),
                Stamp = SignIn.NewStamp(),
                SecondFactor = null,
            }))
            {
            }
        }

        sessions.Forget();
        return Results.NoContent();
    }

    private static async Task<IResult> Give(string school, PostRequest request, IGrainFactory grains, SchoolClock clock, HeldSessions sessions, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.Holder is null)
        {
            return Problem.Invalid("holder", "Somebody has to hold the post.").ToResult();
        }

        var post = request.ToPost(request.Holder, clock);
        if (PostKind.Find(post.Code) is { IsGivenAbove: true })
        {
            return Problem.Forbidden.ToResult();
        }

        if (PostProblem.Of(await grains.GetGrain<IPostsGrain>(Keys.Posts(school)).Give(post)) is { } problem)
        {
            return problem.ToResult();
        }

        sessions.Forget();
        context.Describe(post.Holder, @new: TextOf(post));
        return Results.Created((string?)null, new PostAnswer(post));
    }

    private static async Task<IResult> End(string school, Guid id, IGrainFactory grains, SchoolClock clock, HeldSessions sessions, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        // Yesterday was the last day, so that the rights end now.
        var posts = grains.GetGrain<IPostsGrain>(Keys.Posts(school));
        var held = (await posts.All()).FirstOrDefault(post => post.Id == id);
        var outcome = await posts.End(id, clock.Today(Territory.Zone).AddDays(-1));
        sessions.Forget();
        if (held is not null)
        {
            context.Describe(held.Holder, TextOf(held), TextOf((await posts.All()).First(post => post.Id == id)));
        }

        return PostProblem.Of(outcome)?.ToResult() ?? Results.NoContent();
    }

    private static async Task<IResult> Invited(IGrainFactory grains, string school, StaffMember member) =>
        Results.Created((string?)null, await Issue(grains, school, member));

    private static async Task<InvitationAnswer> Issue(IGrainFactory grains, string school, StaffMember member)
    {
        var invitation = await grains.GetGrain<IStaffGrain>(Keys.Staff(school)).Invite(member.Id, member.Name);
        return new(member.Id, member.Name, invitation.Code, invitation.ExpiresAt);
    }

    private static async Task<StaffMember?> FindByName(IGrainFactory grains, string school, string name)
    {
        var key = PersonName.Key(name);
        return (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!.Staff.FirstOrDefault(member => PersonName.Key(member.Name) == key);
    }

    private static async Task<StaffMember?> Find(IGrainFactory grains, string school, string id) =>
        (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!.Staff.FirstOrDefault(member => member.Id == id);

    private static string TextOf(Post post) =>
        $"{post.Code}{(post.Of is { } of ? $" {of}" : "")} {post.From:yyyy-MM-dd}/{(post.To is { } to ? $"{to:yyyy-MM-dd}" : "")}";

    private static Problem SamePerson => new(409, "same-name", "Somebody of this name is among the staff already.") { Field = "name" };

    private static Problem UnknownPerson => new(404, "unknown-person", "Nobody of the staff has this id.");

    /// <param name="Another">A different person of a name that is known already.</param>
    private sealed record InviteRequest(string? Name, bool Another = false);

    private sealed record ManyRequest(string[]? Staff);

    private sealed record InvitationAnswer(string Id, string Name, string Code, DateTimeOffset ExpiresAt);

    private sealed record PostRequest(Guid? Id, string? Holder, string? Code, string? Of, DateOnly? From, DateOnly? To)
    {
        public Post ToPost(string holder, SchoolClock clock) =>
            new(Id ?? Guid.CreateVersion7(), holder, Code ?? "", string.IsNullOrEmpty(Of) ? null : Of, From ?? clock.Today(Territory.Zone), To);
    }

    private sealed record Person(
        string Id, string Name, string? Class, string? Login, string? Role, bool SecondFactor, DateTimeOffset? InvitedUntil, IReadOnlyList<PostAnswer> Posts)
    {
        /// <summary>What the list of the staff says of the person; null for students.</summary>
        public ListedAnswer? Listed { get; init; }
    }

    private sealed record ListedAnswer(string? Login, string? Post);
}
