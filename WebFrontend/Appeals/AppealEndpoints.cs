using Engagement.Ledger;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;

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

    private static async Task<IResult> ListOfStudent(string id, IGrainFactory grains, SchoolClock clock, HttpContext context) =>
        Access.Student(context, id) is { } refused
            ? refused.ToResult()
            : await Listed(await Grain(grains, Keys.SchoolOf(id)!).List(id), Keys.SchoolOf(id)!, grains, clock, context);

    /// <summary>Open appeals, those first that have waited longest; with <c>all</c> the answered ones too.</summary>
    private static async Task<IResult> ListOfSchool(string school, IGrainFactory grains, SchoolClock clock, HttpContext context, bool all = false) =>
        Access.Refusal(context, Right.AnswerAppeals, school) is { } refused
            ? refused.ToResult()
            : await Listed((await Grain(grains, school).List(null)).Where(one => all || one.Answer is null), school, grains, clock, context);

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

    private sealed record AnswerRequest(string? Outcome, string? Words, string? Kind, int? Units);
}
