using System.Collections.Immutable;

namespace Engagement.Domain;

/// <param name="Marks">Average mark of a speech, in halves.</param>
/// <param name="Ranks">Average rank; zero in formats without ranks.</param>
internal sealed record RankedSpeaker(string Student, string Team, int Debates, Fraction Marks, Fraction Ranks, int Place, bool IsTied);

/// <summary>
/// Speakers by their average mark, then by their average rank. Replies do not count. Whoever spoke in less than half of the
/// debates that anybody spoke in is not ranked: one good speech is no season.
/// </summary>
internal static class SpeakerStandings
{
    public static ImmutableArray<RankedSpeaker> Of(IEnumerable<RoomResult> rooms) => Rank(rooms, seat => !seat.IsReply);

    /// <summary>The same for those speeches alone whose task is the analysis.</summary>
    public static ImmutableArray<RankedSpeaker> AnalystsOf(DebateFormat format, IEnumerable<RoomResult> rooms) =>
        Rank(rooms, seat => !seat.IsReply && seat.Speaker == format.Analyst);

    private static ImmutableArray<RankedSpeaker> Rank(IEnumerable<RoomResult> rooms, Func<Seat, bool> counts)
    {
        var speakers = rooms
            .SelectMany(room => room.Speakers.Select(speech => (speech, room)))
            .Where(one => counts(one.speech.Seat))
            .GroupBy(one => one.speech.Student)
            .Select(group => (
                Student: group.Key,
                group.First().speech.Team,
                Debates: group.Select(one => one.room).Distinct().Count(),
                Marks: Mean(group.Select(one => one.speech.Marks)),
                Ranks: Mean(group.Select(one => one.speech.Ranks))))
            .ToArray();
        var most = speakers.Select(speaker => speaker.Debates).DefaultIfEmpty().Max();
        var ranked = ImmutableArray.CreateBuilder<RankedSpeaker>(speakers.Length);
        var levels = speakers
            .Where(speaker => speaker.Debates * 2 >= most)
            .GroupBy(speaker => (speaker.Marks, speaker.Ranks))
            .OrderByDescending(group => group.Key.Marks)
            .ThenBy(group => group.Key.Ranks);
        foreach (var level in levels)
        {
            var (place, isTied) = (ranked.Count + 1, level.Count() > 1);
            ranked.AddRange(level.OrderBy(speaker => speaker.Student, StringComparer.Ordinal).Select(speaker =>
                new RankedSpeaker(speaker.Student, speaker.Team, speaker.Debates, speaker.Marks, speaker.Ranks, place, isTied)));
        }

        return ranked.DrainToImmutable();
    }

    private static Fraction Mean(IEnumerable<Fraction> values)
    {
        var (sum, count) = ((Fraction)0, 0);
        foreach (var value in values)
        {
            (sum, count) = (sum + value, count + 1);
        }

        return sum / count;
    }
}
