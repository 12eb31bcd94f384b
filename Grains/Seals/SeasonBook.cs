using Engagement.Domain;
using Engagement.Ledger;

namespace Engagement.Seals;

/// <summary>A book read from its beginning to where it ends at the moment: the cut.</summary>
internal sealed record SeasonBook(IReadOnlyCollection<SheetRecord> Sheets, BookCut Cut)
{
    private const int Page = 500;

    public static async Task<SeasonBook> Read(ILedgerStore store, string school)
    {
        var sheets = new List<SheetRecord>();
        var head = BookFormat.Genesis(school);
        while (true)
        {
            var page = await store.Read(school, sheets is [.., var last] ? last.LastSeq : 0, Page);
            foreach (var stored in page)
            {
                sheets.Add(BookFormat.Read(stored.Body).Sheet);
                head = BookFormat.HashOf(stored.Body);
            }

            if (page.Length < Page)
            {
                return new(sheets, new(sheets is [.., var end] ? end.LastSeq : 0, head, sheets.Count));
            }
        }
    }
}
