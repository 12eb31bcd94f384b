using System.Collections.Immutable;
using Engagement.Ledger;
using Engagement.Problems;

namespace Engagement.Sheets;

internal sealed record SheetRequest(string? Id, ActivityRequest? Activity, IReadOnlyList<LineRequest?>? Lines, string? Note, string? Proof = null)
{
    private const int LongestNote = 1000;
    private const int LongestProof = 500;

    private string? ProofOrNull => string.IsNullOrWhiteSpace(Proof) ? null : Proof.Trim();

    /// <summary>The sheet, or the first thing that keeps the request from being one.</summary>
    public (Sheet? Sheet, Problem? Problem) ToSheet()
    {
        if (!Guid.TryParse(Id, out var id))
        {
            return (null, Problem.Invalid("id", "The id of a sheet is a UUID made by the client."));
        }

        if (Activity?.Day is not { } day)
        {
            return (null, Problem.Invalid("activity.day", "The day of the deed as yyyy-MM-dd."));
        }

        if (Note?.Length > LongestNote)
        {
            return (null, Problem.Invalid("note", "A note has at most 1,000 characters."));
        }

        if (Proof?.Length > LongestProof || Proof?.Any(char.IsControl) == true)
        {
            return (null, Problem.Invalid("proof", "A proof is a link or a reference of at most 500 characters."));
        }

        var lines = ImmutableArray.CreateBuilder<SheetLine>();
        for (var i = 0; i < (Lines?.Count ?? 0); i++)
        {
            var line = Lines![i];
            if (line?.Student is not { Length: > 0 } student)
            {
                return (null, Problem.Invalid($"lines[{i}].student", "Every line names a student."));
            }

            if ((line.Kind ?? Activity.Kind) is not { Length: > 0 } kind)
            {
                return (null, Problem.Invalid($"lines[{i}].kind", "Every line has a kind, its own or the activity's."));
            }

            lines.Add(new(student, kind, line.Units ?? 1));
        }

        return (new(id, new(day, Activity.Event, Activity.Level), lines.DrainToImmutable(), Note) { Proof = ProofOrNull }, null);
    }
}

internal sealed record ActivityRequest(string? Kind, string? Event, string? Level, DateOnly? Day);

/// <summary>Without a constructor: thousands of these are read in a second, and filling in properties costs the reader less.</summary>
internal sealed record LineRequest
{
    public string? Student { get; init; }

    public string? Kind { get; init; }

    public int? Units { get; init; }
}
