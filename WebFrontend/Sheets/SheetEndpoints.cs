using System.Collections.Immutable;
using System.Security.Cryptography;
using Engagement.Acts;
using Engagement.Ledger;
using Engagement.Limits;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Sheets;

internal static class SheetEndpoints
{
    private static readonly TimeSpan UndoTime = TimeSpan.FromDays(7);

    public static void MapSheets(this IEndpointRouteBuilder routes)
    {
        var sheets = routes.MapGroup("/api/schools/{school}/sheets").WithTags("Sheets");
        sheets.MapPost("/", Post).RequireRateLimiting(LimitNames.Sheets).WithoutAct("The book keeps every sheet with its author.")
            .Produces<SheetReceipt>(201).Produces<SheetReceipt>().Produces<WaitingAnswer>(202);
        sheets.MapPost("/preview", Preview).RequireRateLimiting(LimitNames.Sheets).WithoutAct("Nothing is changed.").Produces<SheetReceipt>();
        sheets.MapPost("/{id:guid}/reversal", Reverse).RequireRateLimiting(LimitNames.Sheets).Produces<SheetReceipt>(201);
        sheets.MapGet("/{id:guid}", Get).Produces<SheetReceipt>();
        sheets.MapGet("/", List);
    }

    private static async Task<IResult> Post(string school, SheetRequest request, IGrainFactory grains, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.Award, school) is { } refused)
        {
            return refused.ToResult();
        }

        var (sheet, problem) = request.ToSheet();
        if (problem is not null)
        {
            return problem.ToResult();
        }

        if (await SheetScope.Refusal(context, school, sheet!, grains) is { } beyond)
        {
            return beyond.ToResult();
        }

        var author = AuthorOf(context, school);
        var result = await Ledger(grains, school).Award(sheet!, author);
        return result.Outcome == PostOutcome.Waits
            ? Held(await grains.GetGrain<IWaitingSheetsGrain>(Keys.WaitingSheets(school)).Hold(sheet!, author, result.Waits), request)
            : Answer(result, school, request);
    }

    private static async Task<IResult> Preview(string school, SheetRequest request, IGrainFactory grains, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.Award, school) is { } refused)
        {
            return refused.ToResult();
        }

        var (sheet, problem) = request.ToSheet();
        if (problem is not null)
        {
            return problem.ToResult();
        }

        if (await SheetScope.Refusal(context, school, sheet!, grains) is { } beyond)
        {
            return beyond.ToResult();
        }

        var result = await Ledger(grains, school).Preview(sheet!, AuthorOf(context, school));
        return result.Record is { } record
            ? Results.Ok(SheetReceipt.Of(record) with { Waits = result.Waits })
            : RefusalText.ProblemOf(result, request).ToResult();
    }

    private static async Task<IResult> Reverse(string school, Guid id, ReversalRequest request, IGrainFactory grains, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.Award, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.Reason?.Length > 1000)
        {
            return Problem.Invalid("reason", "A reason has at most 1,000 characters.").ToResult();
        }

        var ledger = Ledger(grains, school);
        if (await ledger.Find(id) is not { } target)
        {
            return Problem.UnknownSheet.ToResult();
        }

        var (lines, problem) = request.LinesOf(target.Sheet);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var reversal = new Reversal(request.Id ?? IdOfReversal(id, lines), id, lines, request.Reason?.Trim() ?? "");
        return Answer(await ledger.Reverse(reversal, AuthorOf(context, school)), school, null);
    }

    private static async Task<IResult> Get(string school, Guid id, IGrainFactory grains, HttpContext context)
    {
        var user = SessionUser.From(context.User);
        var isReader = Access.May(user, Right.ReadBook, school);
        if (!isReader && Access.RefusalAnywhere(context, Right.Award, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await Ledger(grains, school).Find(id) is not { } found || !(isReader || found.Sheet.Author == user!.Id))
        {
            return Problem.UnknownSheet.ToResult();
        }

        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        var names = roster!.Everybody().ToDictionary(student => student.Id, student => student.Name);
        var receipt = SheetReceipt.Of(found.Sheet);
        return Results.Ok(receipt with
        {
            Proof = found.Sheet.NoteHash is null ? null : await Ledger(grains, school).ProofOf(id),
            Confirmer = found.Sheet.Confirmer is { } confirmer ? roster.Staff.FirstOrDefault(member => member.Id == confirmer)?.Name : null,
            Lines = [.. receipt.Lines.Select(line => line with { Name = names.GetValueOrDefault(line.Student), Undone = found.Undone.Contains(line.Seq) })],
        });
    }

    private static async Task<IResult> List(
        string school, IGrainFactory grains, HttpContext context, bool all = false, int limit = 20, long before = long.MaxValue)
    {
        if (Access.RefusalAnywhere(context, Right.Award, school) is { } refused)
        {
            return refused.ToResult();
        }

        var user = SessionUser.From(context.User)!;
        if (all && !Access.May(user, Right.OverseeAwards, school))
        {
            return Problem.Forbidden.ToResult();
        }

        limit = Math.Clamp(limit, 1, 200);
        var listed = await Ledger(grains, school).ReadBack(before, all ? null : user.Id, limit);
        var profile = await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get();
        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        var titles = profile!.Events.ToDictionary(e => e.Id, e => e.Title);
        var staff = roster!.Staff.ToDictionary(member => member.Id, member => member.Name);
        return Results.Ok(new
        {
            Items = listed.Select(item => Listing(item, titles, staff)),
            Next = listed.Length == limit ? listed[^1].Sheet.FirstSeq : (long?)null,
        });
    }

    private static object Listing(ListedSheet item, Dictionary<string, Localized> titles, Dictionary<string, string> staff)
    {
        var record = item.Sheet;
        return new
        {
            Sheet = record.Id,
            record.FirstSeq,
            record.RecordedAt,
            record.Day,
            record.Event,
            Title = record.Event is { } e ? titles.GetValueOrDefault(e) : null,
            Author = new { Id = record.Author, Name = staff.GetValueOrDefault(record.Author) },
            Lines = record.Entries.Length,
            Granted = record.Entries.Sum(entry => entry.Granted),
            record.Reverses,
            Reversed = item.IsUndone,
            UndoUntil = record.RecordedAt + UndoTime,
            Confirmer = record.Confirmer is { } confirmer ? new { Id = confirmer, Name = staff.GetValueOrDefault(confirmer) } : null,
        };
    }

    public static IResult Held(WaitingResult result, SheetRequest request) => result.Waiting is { } waiting
        ? Results.Accepted(uri: null, WaitingAnswer.Of(waiting))
        : RefusalText.ProblemOf([.. result.Refusals], request).ToResult();

    public static IResult Answer(PostResult result, string school, SheetRequest? request) => result.Outcome switch
    {
        PostOutcome.Accepted => new ReceiptResult(result.Record!, $"/api/schools/{school}/sheets/{result.Record!.Id}"),
        PostOutcome.Repeated => new ReceiptResult(result.Record!, null),
        _ => RefusalText.ProblemOf(result, request).ToResult(),
    };

    private static ISchoolLedgerGrain Ledger(IGrainFactory grains, string school) =>
        grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(school));

    private static Author AuthorOf(HttpContext context, string school)
    {
        var user = SessionUser.From(context.User)!;
        return new(user.Id, Access.May(user, Right.UndoAny, school));
    }

    /// <summary>The same undoing gets the same id, so a phone may repeat it without having made one.</summary>
    private static Guid IdOfReversal(Guid sheet, ImmutableArray<long>? lines)
    {
        var text = $"reversal/{sheet}/{(lines is { } seqs ? string.Join(',', seqs) : "all")}";
        return new Guid(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)).AsSpan(0, 16), bigEndian: true);
    }
}
