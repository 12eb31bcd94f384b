using Engagement.Acts;
using Engagement.Problems;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Complaints;

/// <summary>Confidential letters of students to the leader, with a second address (S0-42).</summary>
internal static class ComplaintEndpoints
{
    private const int LongestText = 2000;

    public static void MapComplaints(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/api/students/{id}/complaints").WithTags("Complaints");
        own.MapPost("/", Send).WithoutAct("Written in confidence: the log is read by those whom it may concern. The letters keep who and when.");
        own.MapGet("/", ListOwn);
        var school = routes.MapGroup("/api/schools/{school}/complaints").WithTags("Complaints");
        school.MapGet("/", ListReceived);
        school.MapPost("/{complaint:guid}/answer", Answer);
        school.MapGet("/second-address", GetSecondAddress);
        school.MapPut("/second-address", PutSecondAddress);
    }

    private static async Task<IResult> Send(string id, LetterRequest request, IGrainFactory grains, HttpContext context)
    {
        if (Access.Self(context, id) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.Id is not { } letter)
        {
            return Problem.Invalid("id", "The id of a letter is a UUID made by the client.").ToResult();
        }

        if (request.To is not ("leader" or "second"))
        {
            return Problem.Invalid("to", "One of leader, second.").ToResult();
        }

        if (string.IsNullOrWhiteSpace(request.Text) || request.Text.Length > LongestText)
        {
            return Problem.Invalid("text", "Between 1 and 2,000 characters.").ToResult();
        }

        var sent = await Grain(grains, Keys.SchoolOf(id)!).Send(letter, id, request.To == "second", request.Text.Trim());
        return sent is null
            ? Problem.Invalid("to", "There is no second address.").ToResult()
            : Results.Created((string?)null, OwnView(sent));
    }

    private static async Task<IResult> ListOwn(string id, IGrainFactory grains, HttpContext context)
    {
        if (Access.Self(context, id) is { } refused)
        {
            return refused.ToResult();
        }

        var grain = Grain(grains, Keys.SchoolOf(id)!);
        var sent = await grain.OfStudent(id);
        var second = await grain.SecondAddress();
        return Results.Ok(new
        {
            Items = sent.Select(OwnView),
            Next = (string?)null,
            SecondAddress = second is null ? null : await NameOf(grains, Keys.SchoolOf(id)!, second),
        });
    }

    private static async Task<IResult> ListReceived(string school, IGrainFactory grains, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.SeePeople, school) is { } refused)
        {
            return refused.ToResult();
        }

        var received = await Grain(grains, school).To(ReaderOf(context, school));
        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        var students = roster!.Everybody().ToDictionary(student => student.Id);
        return Results.Ok(new
        {
            Items = received.Select(one => new
            {
                one.Id,
                Student = new { Id = one.Student, students.GetValueOrDefault(one.Student)?.Name, students.GetValueOrDefault(one.Student)?.Class },
                To = one.To is null ? "leader" : "second",
                one.Text,
                one.SentAt,
                Answer = one.Answer?.Words,
            }),
            Next = (string?)null,
        });
    }

    private static async Task<IResult> Answer(string school, Guid complaint, AnswerRequest request, IGrainFactory grains, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.SeePeople, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (string.IsNullOrWhiteSpace(request.Words) || request.Words.Length > LongestText)
        {
            return Problem.Invalid("words", "Between 1 and 2,000 characters.").ToResult();
        }

        return await Grain(grains, school).Answer(complaint, ReaderOf(context, school), request.Words.Trim()) is null
            ? Problem.NotFound.ToResult()
            : Results.NoContent();
    }

    private static async Task<IResult> GetSecondAddress(string school, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.ReceiveComplaints, school) is { } refused)
        {
            return refused.ToResult();
        }

        return Results.Ok(new { Staff = await Grain(grains, school).SecondAddress() });
    }

    /// <summary>The leader names the second address and cannot be it.</summary>
    private static async Task<IResult> PutSecondAddress(string school, AddressRequest request, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.ReceiveComplaints, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.Staff is { } staff
            && (staff == SessionUser.From(context.User)!.Id || await NameOf(grains, school, staff) is null))
        {
            return Problem.Invalid("staff", "Another person of the staff, or nobody.").ToResult();
        }

        context.Describe(old: await Grain(grains, school).SecondAddress(), @new: request.Staff);
        await Grain(grains, school).SetSecondAddress(request.Staff);
        return Results.NoContent();
    }

    private static object OwnView(Complaint sent) => new
    {
        sent.Id,
        To = sent.To is null ? "leader" : "second",
        sent.Text,
        sent.SentAt,
        Answer = sent.Answer?.Words,
    };

    private static Reader ReaderOf(HttpContext context, string school)
    {
        var user = SessionUser.From(context.User)!;
        return new(user.Id, Access.May(user, Right.ReceiveComplaints, school));
    }

    private static async Task<string?> NameOf(IGrainFactory grains, string school, string staff)
    {
        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        return roster!.Staff.FirstOrDefault(member => member.Id == staff)?.Name;
    }

    private static IComplaintsGrain Grain(IGrainFactory grains, string school) =>
        grains.GetGrain<IComplaintsGrain>(Keys.Complaints(school));

    private sealed record LetterRequest(Guid? Id, string? To, string? Text);

    private sealed record AnswerRequest(string? Words);

    private sealed record AddressRequest(string? Staff);
}
