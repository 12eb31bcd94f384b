using Engagement.Acts;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Reports;

/// <summary>Weekly and quarterly reports of posts: their authors send them, somebody else accepts or returns them (S0-29, S0-32).</summary>
internal static class ReportEndpoints
{
    private const int LongestText = 2_000;
    private const int LongestReason = 300;

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        var reports = routes.MapGroup("/api/schools/{school}/reports").WithTags("Reports");
        reports.MapGet("/", List);
        var one = reports.MapGroup("/{post:guid}/{period}");
        one.MapGet("/", Get);
        one.MapPut("/", Send);
        one.MapPost("/return", Return);
        one.MapPost("/acceptance", Accept);
    }

    private static async Task<IResult> List(string school, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Access.StudentOrAnywhere(context, Right.AcceptReports, school) is { } refused
            ? refused.ToResult()
            : Results.Ok(await (await Reports.Of(school, grains, clock, context)).List());

    private static async Task<IResult> Get(string school, Guid post, string period, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.StudentOrAnywhere(context, Right.AcceptReports, school) is { } refused)
        {
            return refused.ToResult();
        }

        var reports = await Reports.Of(school, grains, clock, context);
        return reports.Find(post, period) is { } owed ? Results.Ok(await reports.Answer(owed)) : ReportProblem.Of(ReportRefusal.UnknownReport).ToResult();
    }

    private static async Task<IResult> Send(
        string school, Guid post, string period, TextRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var text = request.Text?.Trim() ?? "";
        var fault = text.Length is 0 or > LongestText ? Problem.Invalid("text", $"1 to {LongestText} characters.") : null;
        return (Access.StudentOf(context, school) ?? fault) is { } refused
            ? refused.ToResult()
            : await Act(school, post, period, grains, clock, context, (grain, by) => grain.Send(by, text));
    }

    private static async Task<IResult> Return(
        string school, Guid post, string period, ReturnRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var reason = request.Reason?.Trim() ?? "";
        var fault = reason.Length is 0 or > LongestReason ? Problem.Invalid("reason", $"1 to {LongestReason} characters.") : FaultOf(request.Sending);
        return Access.RefusalAnywhere(context, Right.AcceptReports, school) is { } refused
            ? refused.ToResult()
            : await Act(school, post, period, grains, clock, context, (grain, by) => grain.Return(request.Sending!.Value, reason, by), fault, accepts: true);
    }

    private static async Task<IResult> Accept(
        string school, Guid post, string period, SendingRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Access.RefusalAnywhere(context, Right.AcceptReports, school) is { } refused
            ? refused.ToResult()
            : await Act(
                school, post, period, grains, clock, context, (grain, by) => grain.Accept(request.Sending!.Value, by), FaultOf(request.Sending), accepts: true);

    private static async Task<IResult> Act(
        string school, Guid post, string period, IGrainFactory grains, SchoolClock clock, HttpContext context,
        Func<IReportGrain, string, Task<ReportResult>> act, Problem? fault = null, bool accepts = false)
    {
        var reports = await Reports.Of(school, grains, clock, context);
        if (reports.Find(post, period) is not { } owed)
        {
            return ReportProblem.Of(ReportRefusal.UnknownReport).ToResult();
        }

        if (accepts && !reports.MayAccept(owed))
        {
            return Problem.Forbidden.ToResult();
        }

        if (fault is not null)
        {
            return fault.ToResult();
        }

        context.Describe($"{post}/{period}");
        var result = await act(reports.Grain(owed), reports.User.Id);
        return result.Report is null ? ReportProblem.Of(result.Refusal!).ToResult() : Results.Ok(await reports.Answer(owed));
    }

    private static Problem? FaultOf(int? sending) => sending is null ? Problem.Invalid("sending", "Which sending was read.") : null;

    private sealed record TextRequest(string? Text);

    /// <param name="Sending">Which sending was read, from 1.</param>
    private sealed record SendingRequest(int? Sending);

    private sealed record ReturnRequest(int? Sending, string? Reason);
}
