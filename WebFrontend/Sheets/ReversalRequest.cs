using System.Collections.Immutable;
using System.Text.Json;
using Engagement.Ledger;
using Engagement.Problems;

namespace Engagement.Sheets;

internal sealed record ReversalRequest(string? Reason, IReadOnlyList<JsonElement>? Lines, Guid? Id)
{
    /// <summary>The sequence numbers of the named lines: given as such, or as the student and kind that the sheet has once.</summary>
    public (ImmutableArray<long>? Lines, Problem? Problem) LinesOf(SheetRecord sheet)
    {
        if (Lines is not { Count: > 0 })
        {
            return (null, null);
        }

        var seqs = ImmutableArray.CreateBuilder<long>();
        for (var i = 0; i < Lines.Count; i++)
        {
            if (SeqOf(Lines[i], sheet) is not { } seq)
            {
                return (null, Problem.Invalid($"lines[{i}]", "A line is named by its sequence number, or by its student and kind."));
            }

            seqs.Add(seq);
        }

        return ([.. seqs.Distinct().Order()], null);
    }

    private static long? SeqOf(JsonElement line, SheetRecord sheet)
    {
        if (line.ValueKind == JsonValueKind.Number)
        {
            return line.TryGetInt64(out var seq) ? seq : null;
        }

        if (line.ValueKind != JsonValueKind.Object
            || !line.TryGetProperty("student", out var student) || student.ValueKind != JsonValueKind.String
            || !line.TryGetProperty("kind", out var kind) || kind.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        for (var i = 0; i < sheet.Entries.Length; i++)
        {
            if (student.ValueEquals(sheet.Entries[i].Student) && kind.ValueEquals(sheet.Entries[i].Kind))
            {
                return sheet.FirstSeq + i;
            }
        }

        return null;
    }
}
