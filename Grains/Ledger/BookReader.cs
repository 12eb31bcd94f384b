using System.Runtime.CompilerServices;

namespace Engagement.Ledger;

/// <summary>Reads a book in order, page by page.</summary>
internal static class BookReader
{
    private const int Page = 500;

    public static async IAsyncEnumerable<SheetRecord> ReadAll(
        this ILedgerStore store, string school, long after, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var page = await store.Read(school, after, Page);
            foreach (var stored in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return BookFormat.Read(stored.Body).Sheet;
            }

            if (page.Length < Page)
            {
                yield break;
            }

            after = page[^1].LastSeq;
        }
    }
}
