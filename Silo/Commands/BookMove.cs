using Engagement.Ledger;

namespace Engagement.Commands;

/// <summary>Copies a book sheet by sheet to the letter, from where the copy ends, and verifies the chain on both sides.</summary>
internal sealed class BookMove(ILedgerStore from, ILedgerStore to)
{
    private const int Page = 500;

    /// <exception cref="CommandRefusedException">The book is not whole, or another one stands in its place.</exception>
    public async Task<BookVerdict> Run(string school)
    {
        var original = await StoredBook.Verify(from, school);
        await Continue(school);
        var copy = await StoredBook.Verify(to, school);
        return copy.Head == original.Head
            ? copy
            : throw new CommandRefusedException($"The copy of {school} ends with {copy.Head} and the original with {original.Head}.");
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
                    throw new CommandRefusedException($"The cluster has another book of {school}: entry {sheet.FirstSeq} differs.");
                }
            }

            await Task.WhenAll(appends);
            after = page[^1].LastSeq;
        }
    }
}
