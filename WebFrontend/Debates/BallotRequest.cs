using System.Collections.Immutable;
using Engagement.Problems;

namespace Engagement.Debates;

/// <summary>A ballot as the judge's phone sends it: marks in points, halves where the format has them.</summary>
internal sealed record BallotRequest(ImmutableArray<MarkRequest>? Marks, int? Winner)
{
    private const int MostMarks = 50;

    public (Ballot? Ballot, Problem? Problem) ToBallot()
    {
        if (Marks is not { IsDefault: false } marks || marks.Length > MostMarks || marks.Any(mark => mark is null))
        {
            return (null, Problem.Invalid("marks", "A ballot has a mark for every seat."));
        }

        foreach (var (index, mark) in marks.Index())
        {
            if (mark.Mark is not { } points || points is < 0 or > 1000 || (points * 2) % 1 != 0 || string.IsNullOrEmpty(mark.Speaker) || mark.Seat is null)
            {
                return (null, Problem.Invalid($"marks[{index}]", "A mark has a seat, a speaker and points, whole or half."));
            }
        }

        return (new([.. marks.Select(mark => new SeatMark(mark.Seat!.Value, mark.Speaker!, (int)(mark.Mark!.Value * 2), mark.Rank))], Winner), null);
    }
}

internal sealed record MarkRequest(int? Seat, string? Speaker, decimal? Mark, int? Rank);
