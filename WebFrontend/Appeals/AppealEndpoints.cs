using Engagement.Acts;
using Engagement.Ledger;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Appeals;

/// <summary>A student questions an entry; a second person answers (S0-08).</summary>
internal static class AppealEndpoints
{
    private const int LongestText = 500;

    public static void MapAppeals(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/api/students/{id}/appeals").WithTags("Appeals");
        own.MapPost("/", Ask);
        own.MapGet("/", ListOfStudent);
        var school = routes.MapGroup("/api/schools/{school}/appeals").WithTags("Appeals");
        school.MapGet("/", ListOfSchool);
        school.MapPost("/{appeal:guid}/answer", Answer);
        school.MapGet("/answer-days", GetAnswerDays);
        school.MapPut("/answer-days", PutAnswerDays);
    }

    private static async Task<IResult> Ask(string id, QuestionRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.Self(context, id) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.Sheet is not { } sheet || request.Seq is not { } seq)
        {
            return Problem.Invalid(request.Sheet is null ? "sheet" : "seq", "An entry is named by its sheet and its number.").ToResult();
        }

        if (request.Reason is not { } reason || !AppealReason.All.Contains(reason))
        {
            return Problem.Invalid("reason", $"One of {string.Join(", ", AppealReason.All)}.").ToResult();
        }

        if (request.Words?.Length > LongestText)
        {
            return Problem.Invalid("words", "At most 500 characters.").ToResult();
        }

        var school = Keys.SchoolOf(id)!;
        var words = string.IsNullOrWhiteSpace(request.Words) ? null : request.Words.Trim();
        var result = await Grain(grains, school).Ask(new(id, sheet, seq, reason, words));
        return await Told(result, school, grains, clock, context);
    }

    private static async Task<IResult> ListOfStudent(
        string id, IGrainFactory grains, SchoolClock clock, StudentScope scope, HttpContext context) =>
        await scope.SeeRefusal(context, id) is { } refused
            ? refused.ToResult()
            : await Listed(await Grain(grains, Keys.SchoolOf(id)!).List(id), Keys.SchoolOf(id)!, grains, clock, context);

    /// <summary>Open appeals, those first that are due first; with <c>all</c> the answered ones behind them.</summary>
    private static async Task<IResult> ListOfSchool(string school, IGrainFactory grains, SchoolClock clock, HttpContext context, bool all = false) =>
        Access.Refusal(context, Right.AnswerAppeals, school) is { } refused
            ? refused.ToResult()
            : await Listed(
                (await Grain(grains, school).List(null)).Where(one => all || one.Answer is null)
                    .OrderBy(one => one.Answer is not null).ThenBy(one => one.DueOn).ThenBy(one => one.AskedAt),
                school, grains, clock, context);

    private static async Task<IResult> Answer(
        string school, Guid appeal, AnswerRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.Refusal(context, Right.AnswerAppeals, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.Outcome is not { } outcome || !AppealOutcome.All.Contains(outcome))
        {
            return Problem.Invalid("outcome", $"One of {string.Join(", ", AppealOutcome.All)}.").ToResult();
        }

        if (request.Words?.Length > LongestText)
        {
            return Problem.Invalid("words", "At most 500 characters.").ToResult();
        }

        var isCorrected = outcome == AppealOutcome.Corrected;
        if (isCorrected && string.IsNullOrEmpty(request.Kind))
        {
            return Problem.Invalid("kind", "What the line should have been.").ToResult();
        }

        var grain = Grain(grains, school);
        var student = (await grain.List(null)).FirstOrDefault(one => one.Id == appeal)?.Question.Student ?? "";
        var corrected = isCorrected ? new SheetLine(student, request.Kind!, request.Units ?? 1) : null;
        var result = await grain.Answer(appeal, new(outcome, request.Words?.Trim() ?? "", corrected), SessionUser.From(context.User)!.Id);
        return await Told(result, school, grains, clock, context);
    }

    private static async Task<IResult> GetAnswerDays(string school, IGrainFactory grains, HttpContext context) =>
        Access.Refusal(context, Right.OverseeAwards, school) is { } refused
            ? refused.ToResult()
            : AnswerDaysAre(await Grain(grains, school).DaysForAnswer());

    private static async Task<IResult> PutAnswerDays(string school, AnswerDaysRequest request, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.Days is not (>= AnswerDays.Least and <= AnswerDays.Most and var days))
        {
            return Problem.Invalid("days", $"Working days from {AnswerDays.Least} to {AnswerDays.Most}.").ToResult();
        }

        var before = await Grain(grains, school).AllowForAnswer(days);
        context.Describe(old: $"{before}", @new: $"{days}");
        return AnswerDaysAre(days);
    }

    private static IResult AnswerDaysAre(int days) => Results.Ok(new { Days = days, AnswerDays.Least, AnswerDays.Most });

    private static async Task<IResult> Told(AppealResult result, string school, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (result.Appeal is not { } appeal)
        {
            return RefusalText.ProblemOf(result.Refusal!).ToResult();
        }

        var view = await AppealView.For(school, grains, clock, context);
        return result.IsNew && appeal.Answer is null
            ? Results.Created((string?)null, view.Of(appeal))
            : Results.Ok(view.Of(appeal));
    }

    private static async Task<IResult> Listed(
        IEnumerable<Appeal> appeals, string school, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var view = await AppealView.For(school, grains, clock, context);
        return Results.Ok(new { Items = appeals.Select(view.Of), Next = (string?)null });
    }

    private static IAppealsGrain Grain(IGrainFactory grains, string school) => grains.GetGrain<IAppealsGrain>(Keys.Appeals(school));

    private sealed record QuestionRequest(Guid? Sheet, long? Seq, string? Reason, string? Words);

    private sealed record AnswerDaysRequest(int? Days);

    private sealed record AnswerRequest(string? Outcome, string? Words, string? Kind, int? Units);
}
