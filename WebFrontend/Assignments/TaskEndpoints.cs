using Engagement.Acts;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Assignments;

/// <summary>Tasks of students: given, done, accepted or returned (S0-40, S0-48). Every answer is the list anew.</summary>
internal static class TaskEndpoints
{
    public static void MapTasks(this IEndpointRouteBuilder routes)
    {
        var tasks = routes.MapGroup("/api/schools/{school}/tasks").WithTags("Tasks");
        tasks.MapGet("/", List);
        tasks.MapPost("/", Give);
        var one = tasks.MapGroup("/{student}/{task:guid}");
        one.MapDelete("/", Withdraw);
        one.MapPut("/work", Send);
        one.MapPost("/return", Return);
        one.MapPost("/acceptance", Accept);
    }

    private static async Task<IResult> List(string school, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Access.OfSchool(context, school) is { } refused
            ? refused.ToResult()
            : Results.Ok(await (await TaskBoard.Of(school, grains, clock, context)).Answer());

    private static async Task<IResult> Give(string school, OrderRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if ((Access.RefusalAnywhere(context, Right.AssignTasks, school) ?? request.Fault) is { } refused)
        {
            return refused.ToResult();
        }

        var board = await TaskBoard.Of(school, grains, clock, context);
        if (!Access.MayForFaction(board.User, Right.AssignTasks, school, request.Faction))
        {
            return Problem.Forbidden.ToResult();
        }

        if (request.Students!.Value.Any(student => !board.MayGive(student!, request.Faction)))
        {
            return Problem.UnknownStudent.ToResult();
        }

        context.Describe($"{request.Id}");
        foreach (var student in request.Students.Value)
        {
            if ((await board.Grain(student!).Assign(request.Read(board.User.Id))).Refusal is { } refusal)
            {
                return AssignmentProblem.Of(refusal).ToResult();
            }
        }

        return Results.Ok(await board.Answer());
    }

    private static async Task<IResult> Withdraw(string school, string student, Guid task, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Access.RefusalAnywhere(context, Right.AssignTasks, school) is { } refused
            ? refused.ToResult()
            : await Act(school, student, task, grains, clock, context, Right.AssignTasks, null, (grain, _) => grain.Withdraw(task));

    private static async Task<IResult> Send(
        string school, string student, Guid task, WorkRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Access.StudentOf(context, school) is { } refused ? refused.ToResult()
            : Access.Self(context, student) is { } other ? other.ToResult()
            : await Act(school, student, task, grains, clock, context, null, request.Fault, (grain, _) => grain.Send(task, request.ReadWords, request.ReadLink));

    private static async Task<IResult> Return(
        string school, string student, Guid task, BackRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Access.RefusalAnywhere(context, Right.AcceptTasks, school) is { } refused
            ? refused.ToResult()
            : await Act(
                school, student, task, grains, clock, context, Right.AcceptTasks, request.Fault,
                (grain, by) => grain.Return(task, request.Sending!.Value, request.Reason!.Trim(), by));

    private static async Task<IResult> Accept(
        string school, string student, Guid task, SendingRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Access.RefusalAnywhere(context, Right.AcceptTasks, school) is { } refused
            ? refused.ToResult()
            : await Act(
                school, student, task, grains, clock, context, Right.AcceptTasks, request.Fault, (grain, by) => grain.Accept(task, request.Sending!.Value, by));

    /// <param name="right">What it asks for where the task belongs; null where it is the student's own.</param>
    private static async Task<IResult> Act(
        string school, string student, Guid task, IGrainFactory grains, SchoolClock clock, HttpContext context, Right? right, Problem? fault,
        Func<IAssignmentsGrain, string, Task<AssignmentResult>> act)
    {
        var board = await TaskBoard.Of(school, grains, clock, context);
        if (await board.Find(student, task) is not { } known)
        {
            return AssignmentProblem.Unknown.ToResult();
        }

        if (right is { } asked && !Access.MayForFaction(board.User, asked, school, known.Order.Faction))
        {
            return Problem.Forbidden.ToResult();
        }

        if (fault is not null)
        {
            return fault.ToResult();
        }

        context.Describe($"{student}/{task}");
        var result = await act(board.Grain(student), board.User.Id);
        return result.Refusal is { } refusal ? AssignmentProblem.Of(refusal).ToResult() : Results.Ok(await board.Answer());
    }
}
