using Engagement.Accounts;
using Engagement.Acts;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Sessions;

namespace Engagement.Parliament;

/// <summary>Meetings of the bodies of self-government, from the agenda to signed minutes (S1-01 to S1-03, S1-37 to S1-39).</summary>
internal static class MeetingEndpoints
{
    private const int LongestCourse = 2_000;
    private const int LongestAddendum = 1_000;

    public static void MapMeetings(this IEndpointRouteBuilder routes)
    {
        var meetings = routes.MapGroup("/api/schools/{school}/parliament/meetings").WithTags("Parliament");
        meetings.MapPost("/", Announce);
        var one = meetings.MapGroup("/{meeting:guid}");
        one.MapGet("/", Get);
        one.MapPut("/notice", (NoticeRequest request, MeetingDesk desk) => desk.Take(Right.RunMeetings, request.TryRead(out var step), () => step));
        one.MapPost("/cancellation", (MeetingDesk desk) => desk.Take(Right.RunMeetings, null, () => new CancelMeeting()));
        one.MapPut("/agenda", (AgendaRequest request, MeetingDesk desk) => desk.Take(Right.PrepareMeetings, request.TryRead(out var step), () => step));
        one.MapPost("/opening", (MeetingDesk desk) => desk.Take(Right.RunMeetings, null, () => new OpenMeeting()));
        one.MapPut("/chair", SetChair);
        one.MapPut("/secretary", (StudentRequest request, MeetingDesk desk) => desk.Take(Right.RunMeetings, null, () => new SetSecretary(request.Student)));
        one.MapPost("/present", (StudentRequest request, MeetingDesk desk) => desk.Take(Right.RunMeetings, request.Fault, () => new CheckInAttendee(request.Student!)));
        one.MapPut("/present/{student}", Mark);
        one.MapDelete("/present/{student}", (string student, MeetingDesk desk) => desk.Take(Right.RunMeetings, null, () => new TakeAttendeeOut(student)));
        one.MapPut("/items/{item:guid}/course", WriteCourse);
        one.MapPut("/items/{item:guid}/resolutions/{resolution:guid}", (Guid item, Guid resolution, ResolutionRequest request, MeetingDesk desk) =>
            desk.Take(Right.RunMeetings, request.TryRead(resolution, out var read), () => new Resolve(item, read)));
        one.MapDelete("/items/{item:guid}/resolutions/{resolution:guid}", (Guid item, Guid resolution, MeetingDesk desk) =>
            desk.Take(Right.RunMeetings, null, () => new StrikeResolution(item, resolution)));
        one.MapPost("/closing", (MeetingDesk desk) => desk.Take(Right.RunMeetings, null, () => new CloseMeeting()));
        one.MapPost("/filing", (MeetingDesk desk) => desk.Take(Right.PrepareMeetings, null, () => new FileMinutes()));
        one.MapPost("/signature", Sign);
        one.MapPut("/addenda/{addendum:guid}", Append);
    }

    private static async Task<IResult> Announce(string school, NoticeRequest request, IGrainFactory grains, MeetingDesk desk, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.RunMeetings, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.Id is not { } id || id == Guid.Empty)
        {
            return Problem.Invalid("id", "A UUID that the client makes.").ToResult();
        }

        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        if (request.TryRead(id, [.. profile.Factions.Select(faction => faction.Id)], out var notice) is { } fault)
        {
            return fault.ToResult();
        }

        if (!Access.MayForFaction(SessionUser.From(context.User), Right.RunMeetings, school, notice.Faction))
        {
            return Problem.Forbidden.ToResult();
        }

        context.Describe($"{id}");
        var grain = grains.GetGrain<IMeetingGrain>(Keys.Meeting(school, id));
        var isNew = await grain.Get() is null;
        var result = await grain.Announce(notice);
        if (result.Meeting is not { } meeting)
        {
            return ParliamentProblem.Of(result.Refusal!).ToResult();
        }

        var view = await desk.View(school, meeting);
        return isNew ? Results.Created($"/api/schools/{school}/parliament/meetings/{id}", view) : Results.Ok(view);
    }

    private static async Task<IResult> Get(string school, Guid meeting, IGrainFactory grains, MeetingDesk desk)
    {
        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is null)
        {
            return Problem.UnknownSchool.ToResult();
        }

        return await grains.GetGrain<IMeetingGrain>(Keys.Meeting(school, meeting)).Get() is { } known && await desk.View(school, known) is { } view
            ? Results.Ok(view)
            : ParliamentProblem.UnknownMeeting.ToResult();
    }

    private static Task<IResult> SetChair(ChairRequest request, MeetingDesk desk) => desk.Take(
        Right.RunMeetings,
        request.Role is ChairRole.President or ChairRole.Speaker || (request is { Role: ChairRole.Chosen, Person.Length: > 0 })
            ? null
            : Problem.Invalid("role", "president, speaker, or chosen with a person."),
        () => new SetChair(request.Role!, request.Person));

    private static Task<IResult> Mark(string student, MarkRequest request, MeetingDesk desk) => desk.Take(
        Right.RunMeetings,
        request is { IsLate: not null, LeftEarly: not null } ? null : Problem.Invalid("isLate", "Whether the student came late, and whether left early."),
        () => new MarkAttendee(student, request.IsLate!.Value, request.LeftEarly!.Value));

    private static Task<IResult> WriteCourse(Guid item, CourseRequest request, MeetingDesk desk) => desk.Take(
        Right.PrepareMeetings,
        Lines.IsText(request.Text, LongestCourse) && request.Revision is not null
            ? null
            : Problem.Invalid("text", $"At most {LongestCourse} characters, and the revision of the item that was looked at."),
        () => new WriteCourse(item, request.Revision!.Value, request.Text!.Trim()));

    private static Task<IResult> Sign(SignatureRequest request, MeetingDesk desk, HttpContext context)
    {
        var user = SessionUser.From(context.User);
        var post = user?.Posts.FirstOrDefault(held => Rights.Of(held).Contains(Right.SignMinutes))?.Code ?? user?.Role ?? Role.Staff;
        return desk.Take(
            Right.SignMinutes, request.Version is null ? Problem.Invalid("version", "The version that was read.") : null,
            () => new SignMinutes(request.Version!.Value, post));
    }

    private static Task<IResult> Append(Guid addendum, TextRequest request, MeetingDesk desk) => desk.Take(
        Right.SignMinutes,
        Lines.IsText(request.Text, LongestAddendum) && !string.IsNullOrWhiteSpace(request.Text)
            ? null
            : Problem.Invalid("text", $"At most {LongestAddendum} characters."),
        () => new AppendMinutes(addendum, request.Text!.Trim()));

    private sealed record StudentRequest(string? Student)
    {
        public Problem? Fault => string.IsNullOrEmpty(Student) ? Problem.Invalid("student", "Who it is.") : null;
    }

    private sealed record ChairRequest(string? Role, string? Person);

    private sealed record MarkRequest(bool? IsLate, bool? LeftEarly);

    private sealed record CourseRequest(int? Revision, string? Text);

    private sealed record SignatureRequest(long? Version);

    private sealed record TextRequest(string? Text);
}
