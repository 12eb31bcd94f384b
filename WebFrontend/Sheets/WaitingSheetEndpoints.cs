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
        return Results.Ok(new
        {
            Items = sheets.Where(one => one.Author.Id == user.Id || one.TurnedDown is null).Select(one => new
            {
                Sheet = one.Sheet.Id,
                Status = WaitingAnswer.StatusOf(one),
                one.Reasons,
                one.SentAt,
                one.Sheet.Activity.Day,
                one.Sheet.Activity.Event,
                one.Sheet.Activity.Level,
                Title = one.Sheet.Activity.Event is { } e ? titles.GetValueOrDefault(e) : null,
                Author = new { one.Author.Id, Name = staff.GetValueOrDefault(one.Author.Id) },
                IsOwn = one.Author.Id == user.Id,
                MayConfirm = mayConfirm && one.Author.Id != user.Id,
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

        var result = await Grain(grains, school).Confirm(id, SessionUser.From(context.User)!.Id);
        return SheetEndpoints.Answer(result, school, null);
    }

    private static async Task<IResult> TurnDown(string school, Guid id, RefusalRequest request, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.ConfirmSheets, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.Reason?.Length > LongestReason)
        {
            return Problem.Invalid("reason", "A reason has at most 500 characters.").ToResult();
        }

        var code = await Grain(grains, school).TurnDown(id, SessionUser.From(context.User)!.Id, request.Reason?.Trim() ?? "");
        return code is null ? Results.NoContent() : RefusalText.ProblemOf(code).ToResult();
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

    private sealed record ConfirmationRequest;

    private sealed record RefusalRequest(string? Reason);
}
