using System.Text;
using Engagement.Acts;
using Engagement.Sessions;

namespace Engagement.Ledger;

internal static class LedgerEndpoints
{
    private const int ExportPage = 500;

    public static void MapLedger(this IEndpointRouteBuilder routes)
    {
        var ledger = routes.MapGroup("/api/schools/{school}/ledger").WithTags("Ledger");
        ledger.MapGet("/", Read);
        ledger.MapGet("/export", Export).WithReadingAsAct();
    }

    private static async Task<IResult> Read(string school, IGrainFactory grains, HttpContext context, long after = 0, int limit = 100)
    {
        if (Access.Refusal(context, Right.ReadBook, school) is { } refused)
        {
            return refused.ToResult();
        }

        var ledger = grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(school));
        limit = Math.Clamp(limit, 1, 1000);
        var records = await ledger.Read(Math.Max(0, after), limit);
        return Results.Ok(new
        {
            Items = records.Select(record => new
            {
                Sheet = record.Id,
                record.FirstSeq,
                record.LastSeq,
                record.Author,
                record.RecordedAt,
                record.Day,
                record.Event,
                record.Host,
                record.Level,
                record.Reverses,
                Prices = record.OwnPrices,
                Lines = record.Entries.Select((entry, i) => new
                {
                    Seq = record.FirstSeq + i,
                    entry.Student,
                    entry.Faction,
                    entry.Class,
                    entry.Kind,
                    entry.Units,
                    entry.Asked,
                    entry.Granted,
                    Common = record.CommonOf(i),
                    entry.Withheld,
                    Why = Sheets.LineReceipt.WhyOf(entry.Why),
                    Reverses = entry.ReversesSeq,
                }),
            }),
            Next = records.Length == limit ? records[^1].LastSeq : (long?)null,
        });
    }

    private static async Task Export(string school, IGrainFactory grains, ActRecorder acts, HttpContext context)
    {
        if (Access.Refusal(context, Right.ExportBook, school) is { } refused)
        {
            await refused.ToResult().ExecuteAsync(context);
            return;
        }

        var ledger = grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(school));
        await acts.Write(context);
        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{school}-book.ndjson\"";
        var writer = context.Response.BodyWriter;
        await writer.WriteAsync(Line(BookFormat.Header(school)), context.RequestAborted);
        long after = 0;
        var head = BookFormat.Genesis(school);
        while (true)
        {
            var page = await ledger.Export(after, ExportPage);
            foreach (var text in page)
            {
                var line = Line(text);
                head = BookFormat.HashOf(line.AsSpan(..^1));
                await writer.WriteAsync(line, context.RequestAborted);
            }

            if (page.Length < ExportPage)
            {
                break;
            }

            after = BookFormat.Read(Encoding.UTF8.GetBytes(page[^1])).Sheet.LastSeq;
        }

        await writer.WriteAsync(Line(BookFormat.Footer(head)), context.RequestAborted);
    }

    private static byte[] Line(string text) => Encoding.UTF8.GetBytes(text + "\n");
}
