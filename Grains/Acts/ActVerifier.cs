using System.Text.Json;
using Engagement.Ledger;

namespace Engagement.Acts;

/// <summary>Walks a school's log from its first line: a line that was changed, taken out or put in breaks the chain.</summary>
public static class ActVerifier
{
    private const int Page = 1000;

    public static async Task<ActVerdict> Verify(IActLog log, string school)
    {
        var head = ActFormat.Genesis(school);
        long seq = 0;
        while (await log.Read(school, seq, Page).ConfigureAwait(false) is { IsEmpty: false } page)
        {
            foreach (var stored in page)
            {
                if (FaultIn(school, stored, seq + 1, head) is { } fault)
                {
                    return new(seq, head, fault);
                }

                head = BookFormat.HashOf(stored.Body);
                seq++;
            }
        }

        return new(seq, head, null);
    }

    private static string? FaultIn(string school, StoredAct stored, long expected, string head)
    {
        try
        {
            var (previous, seq, _) = ActFormat.Read(school, stored.Body);
            return (stored.Seq == expected, seq == expected, previous == head) switch
            {
                (true, true, true) => null,
                (true, true, false) => $"Act {expected} does not follow act {expected - 1}: one of them was changed.",
                _ => $"Act {expected} is missing.",
            };
        }
        catch (JsonException)
        {
            return $"Act {expected} cannot be read.";
        }
    }
}

/// <param name="Acts">How many follow one another without a fault.</param>
/// <param name="Head">The hash of the last of them. Whoever notes it down sees later whether lines were cut off.</param>
/// <param name="Fault">Null when the whole log is in order.</param>
public sealed record ActVerdict(long Acts, string Head, string? Fault);
