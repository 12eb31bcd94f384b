using System.Collections.Immutable;

namespace Engagement.Storage;

/// <summary>Sheets of one book that follow one another: they go into the database together or not at all.</summary>
internal sealed record BookRun(string School, ImmutableArray<PendingSheet> Sheets)
{
    /// <summary>Where the book must end for the run to follow it.</summary>
    public long Before => Sheets[0].Sheet.FirstSeq - 1;

    public long After => Sheets[^1].Sheet.LastSeq;

    /// <summary>
    /// One run for each book of a batch, in the order of the schools, so that two writers never wait for one another in a
    /// circle. What does not follow the sheet before it in the batch belongs to no run.
    /// </summary>
    public static (ImmutableArray<BookRun> Runs, ImmutableArray<PendingSheet> Loose) Of(IReadOnlyList<PendingSheet> batch)
    {
        var books = new SortedDictionary<string, List<PendingSheet>>(StringComparer.Ordinal);
        var loose = ImmutableArray.CreateBuilder<PendingSheet>();
        foreach (var pending in batch)
        {
            if (!books.TryGetValue(pending.School, out var run))
            {
                books[pending.School] = [pending];
            }
            else if (pending.Sheet.FirstSeq == run[^1].Sheet.LastSeq + 1)
            {
                run.Add(pending);
            }
            else
            {
                loose.Add(pending);
            }
        }

        return ([.. books.Select(book => new BookRun(book.Key, [.. book.Value]))], loose.DrainToImmutable());
    }

    public void Complete()
    {
        foreach (var pending in Sheets)
        {
            pending.Complete();
        }
    }

    public void Fail(Exception? exception)
    {
        foreach (var pending in Sheets)
        {
            pending.Fail(exception);
        }
    }
}
