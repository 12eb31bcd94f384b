using System.Text;
using Engagement.Ledger;

namespace Engagement.Commands;

/// <summary>Copies a book sheet by sheet to the letter, from where the copy ends, and verifies the chain on both sides.</summary>
internal sealed class BookMove(ILedgerStore from, ILedgerStore to)
{
    private const int Page = 500;

    /// <exception cref="MoveRefusedException">The book is not whole, or another one stands in its place.</exception>
    public async Task<BookVerdict> Run(string school)
    {
        var original = await Verify(from, school);
        await Continue(school);
        var copy = await Verify(to, school);
        return copy.Head == original.Head
            ? copy
            : throw new MoveRefusedException($"The copy of {school} ends with {copy.Head} and the original with {original.Head}.");
    }

    private async Task Continue(string school)
    {
        long after = 0;
        while (await from.Read(school, after, Page) is { IsEmpty: false } page)
        {
            var there = (await to.Read(school, after, Page)).ToDictionary(sheet => sheet.FirstSeq, sheet => sheet.Body);
            var notes = (await from.ReadNotes(school, [.. page.Select(sheet => sheet.Id)])).ToDictionary(note => note.Sheet);
            var appends = new List<Task>(page.Length);
            foreach (var sheet in page)
            {
                if (!there.TryGetValue(sheet.FirstSeq, out var body))
                {
                    appends.Add(to.Append(school, sheet, notes.GetValueOrDefault(sheet.Id)));
                }
                else if (!body.AsSpan().SequenceEqual(sheet.Body))
                {
                    throw new MoveRefusedException($"The cluster has another book of {school}: entry {sheet.FirstSeq} differs.");
                }
            }

            await Task.WhenAll(appends);
            after = page[^1].LastSeq;
        }
    }

    private static async Task<BookVerdict> Verify(ILedgerStore store, string school)
    {
        var verdict = BookVerifier.Verify(await Export(store, school));
        return verdict.Fault is { } fault ? throw new MoveRefusedException($"The book of {school} is not whole. {fault}") : verdict;
    }

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
