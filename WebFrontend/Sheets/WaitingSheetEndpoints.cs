using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Sheets;

/// <summary>Sheets that count only when a second person has confirmed them.</summary>
internal static class WaitingSheetEndpoints
{
    private const int LongestReason = 500;

    public static void MapWaitingSheets(this IEndpointRouteBuilder routes)
    {
        var waiting = routes.MapGroup("/api/schools/{school}/sheets/pending").WithTags("Sheets");
        waiting.MapGet("/", List);
        waiting.MapPost("/{id:guid}/confirmation", Confirm).Produces<SheetReceipt>(201).Produces<SheetReceipt>();
        waiting.MapPost("/{id:guid}/return", Return);
        waiting.MapPost("/{id:guid}/completion", SendAgain).Produces<WaitingAnswer>(202);
        waiting.MapPost("/{id:guid}/refusal", TurnDown);
        waiting.MapDelete("/{id:guid}", PutAway);
    }

    /// <summary>What waits for somebody to confirm it, and what became of one's own.</summary>
    private static async Task<IResult> List(string school, IGrainFactory grains, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.Award, school) is { } refused)
        {
            return refused.ToResult();
        }

        var user = SessionUser.From(context.User)!;
        var mayConfirm = Access.May(user, Right.ConfirmSheets, school);
        var sheets = await Grain(grains, school).List(mayConfirm ? null : user.Id);
        var profile = await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get();
        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        var titles = profile!.Events.ToDictionary(e => e.Id, e => e.Title);
        var staff = roster!.Staff.ToDictionary(member => member.Id, member => member.Name);
        var students = roster.Students.ToDictionary(student => student.Id);
        var family = roster.Staff.FirstOrDefault(member => member.Id == user.Id)?.Family ?? [];
        return Results.Ok(new
        {
            Items = sheets.Where(one => one.Author.Id == user.Id || Holding.StatusOf(one) == WaitStatus.Pending).Select(one => new
            {
                Sheet = one.Sheet.Id,
                Status = Holding.StatusOf(one),
                Attempt = Holding.AttemptOf(one),
                one.Reasons,
                one.SentAt,
                one.Sheet.Activity.Day,
                one.Sheet.Activity.Event,
                one.Sheet.Activity.Level,
                Title = one.Sheet.Activity.Event is { } e ? titles.GetValueOrDefault(e) : null,
                Author = new { one.Author.Id, Name = staff.GetValueOrDefault(one.Author.Id) },
                IsOwn = one.Author.Id == user.Id,
                MayConfirm = mayConfirm && Holding.BarOf(one, user.Id, family) is null,
                WhyNot = mayConfirm ? Holding.BarOf(one, user.Id, family) : null,
                Lines = one.Sheet.Lines.Select(line => new
                {
                    line.Student,
                    students.GetValueOrDefault(line.Student)?.Name,
                    students.GetValueOrDefault(line.Student)?.Class,
                    line.Kind,
                    line.Units,
                }),
                one.Sheet.Note,
                one.Sheet.Proof,
                Returned = one.Returned is { } returned
                    ? new { By = staff.GetValueOrDefault(returned.By), returned.At, returned.Reason, SentAgainAt = returned.Again?.At }
                    : null,
                TurnedDown = one.TurnedDown is { } turnedDown
                    ? new { By = staff.GetValueOrDefault(turnedDown.By), turnedDown.At, turnedDown.Reason }
                    : null,
            }),
            Next = (string?)null,
        });
    }

    private static async Task<IResult> Confirm(string school, Guid id, ConfirmationRequest request, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.ConfirmSheets, school) is { } refused)
        {
            return refused.ToResult();
        }

        var result = await Grain(grains, school).Confirm(id, SessionUser.From(context.User)!.Id, request.Attempt);
        return SheetEndpoints.Answer(result, school, null);
    }

    private static Task<IResult> Return(string school, Guid id, DecisionRequest request, IGrainFactory grains, HttpContext context) =>
        Decide(school, request, context, (by, reason) => Grain(grains, school).Return(id, by, reason, request.Attempt));

    private static Task<IResult> TurnDown(string school, Guid id, DecisionRequest request, IGrainFactory grains, HttpContext context) =>
        Decide(school, request, context, (by, reason) => Grain(grains, school).TurnDown(id, by, reason, request.Attempt));

    private static async Task<IResult> Decide(
        string school, DecisionRequest request, HttpContext context, Func<string, string, Task<string?>> decide)
    {
        if (Access.Refusal(context, Right.ConfirmSheets, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.Reason?.Length > LongestReason)
        {
            return Problem.Invalid("reason", "A reason has at most 500 characters.").ToResult();
        }

        var code = await decide(SessionUser.From(context.User)!.Id, request.Reason?.Trim() ?? "");
        return code is null ? Results.NoContent() : RefusalText.ProblemOf(code).ToResult();
    }

    /// <summary>The author completes what was returned; day and event stay those of the deed.</summary>
    private static async Task<IResult> SendAgain(string school, Guid id, CompletionRequest request, IGrainFactory grains, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.Award, school) is { } refused)
        {
            return refused.ToResult();
        }

        var (user, grain) = (SessionUser.From(context.User)!, Grain(grains, school));
        if ((await grain.List(user.Id)).FirstOrDefault(one => one.Sheet.Id == id) is not { Sheet.Activity: var activity })
        {
            return Problem.UnknownSheet.ToResult();
        }

        var whole = new SheetRequest(
            id.ToString(), new(null, activity.Event, activity.Level, activity.Day), request.Lines, request.Note, request.Proof);
        var (sheet, problem) = whole.ToSheet();
        if ((problem ?? await SheetScope.Refusal(context, school, sheet!, grains)) is { } fault)
        {
            return fault.ToResult();
        }

        return SheetEndpoints.Held(await grain.SendAgain(id, user.Id, new(sheet!.Lines, sheet.Note, sheet.Proof)), whole);
    }

    private static async Task<IResult> PutAway(string school, Guid id, IGrainFactory grains, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.Award, school) is { } refused)
        {
            return refused.ToResult();
        }

        var code = await Grain(grains, school).PutAway(id, SessionUser.From(context.User)!.Id);
        return code is null ? Results.NoContent() : RefusalText.ProblemOf(code).ToResult();
    }

    private static IWaitingSheetsGrain Grain(IGrainFactory grains, string school) =>
        grains.GetGrain<IWaitingSheetsGrain>(Keys.WaitingSheets(school));

    /// <param name="Attempt">The sending that was looked at; without it, whichever stands now.</param>
    private sealed record ConfirmationRequest(int? Attempt);

    private sealed record DecisionRequest(string? Reason, int? Attempt);

    private sealed record CompletionRequest(IReadOnlyList<LineRequest?>? Lines, string? Note, string? Proof);
}
