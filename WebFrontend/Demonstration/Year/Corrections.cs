
namespace Engagement.Demonstration;

/// <summary>What mentors undo: a line put on the wrong list, a sheet sent twice. Always with a neutral reason.</summary>
internal sealed class Corrections(SchoolLife life, IEnumerable<Posting> postings, Random random) : Strand(life, random)
{
    private const double Share = 0.015;
    private const int FewestLines = 5;

    private readonly List<Undoing> _undoings = [];

    /// <summary>What the last telling undoes.</summary>
    public IReadOnlyList<Undoing> Undoings => _undoings;

    /// <summary>The sheets that were sent a second time.</summary>
    public override IEnumerable<Posting> Tell()
    {
        foreach (var posting in postings.Where(_ => Happens(Share)))
        {
            if (posting.Sheet.Activity.Event is null)
            {
                var again = SentAgain(posting);
                _undoings.Add(Undo(again, null, "sent-twice"));
                yield return again;
            }
            else if (posting.Sheet.Lines.Length >= FewestLines)
            {
                _undoings.Add(Undo(posting, Number(0, posting.Sheet.Lines.Length - 1), "corrected-list"));
            }
        }
    }

    private Posting SentAgain(Posting posting)
    {
        var at = posting.At.AddSeconds(Number(20, 90));
        return posting with { At = at, Sheet = posting.Sheet with { Id = NewId(at) } };
    }

    private Undoing Undo(Posting posting, int? line, string why)
    {
        var at = posting.At.AddMinutes(Number(3, 40));
        return new(at, posting.Author, NewId(at), posting.Sheet.Id, line is { } position ? [position] : null, Text(why));
    }
}
