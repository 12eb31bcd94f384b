using System.Text;
using Engagement.Ledger;

namespace Engagement.Commands;

/// <summary>A book as it lies in a store.</summary>
internal static class StoredBook
{
    private const int Page = 500;

    /// <summary>Checks the chain, the numbering and the sums of a book.</summary>
    /// <exception cref="CommandRefusedException">The book is not whole.</exception>
    public static async Task<BookVerdict> Verify(ILedgerStore store, string school)
    {
        var verdict = BookVerifier.Verify(await Export(store, school));
        return verdict.Fault is { } fault ? throw new CommandRefusedException($"The book of {school} is not whole. {fault}") : verdict;
    }

    public static void Tell(BookVerdict verdict) =>
        Console.WriteLine($"{verdict.School}: {verdict.Sheets} sheets, {verdict.Entries} entries, whole, head {verdict.Head}");

    private static async Task<List<string>> Export(ILedgerStore store, string school)
    {
        var lines = new List<string> { BookFormat.Header(school) };
        var head = BookFormat.Genesis(school);
        long after = 0;
        while (await store.Read(school, after, Page) is { IsEmpty: false } page)
        {
            lines.AddRange(page.Select(sheet => Encoding.UTF8.GetString(sheet.Body)));
            head = BookFormat.HashOf(page[^1].Body);
            after = page[^1].LastSeq;
        }

        lines.Add(BookFormat.Footer(head));
        return lines;
    }
}
