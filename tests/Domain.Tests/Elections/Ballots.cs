using Engagement.Domain;
using Engagement.Elections;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>An election of the President on Wednesday 23 September 2026, nine to three, and what is done in it.</summary>
internal static class Ballots
{
    public static readonly VotingHours Hours = new(new(2026, 9, 23), new(9, 0), new(15, 0));

    public static ElectionNotice President { get; } =
        new(new("0199a0a0-0000-7000-8000-000000000001"), ElectionKind.President, null, 1, new(8, 11, null, false), false, Hours, "m-1");

    public static SchoolMoment Before { get; } = At(22, 10, 0);

    public static SchoolMoment During { get; } = At(23, 10, 0);

    public static SchoolMoment After { get; } = At(23, 15, 0);

    public static SchoolMoment At(int day, int hour, int minute) =>
        SchoolMoment.Of(new(2026, 9, day, hour, minute, 0, TimeSpan.FromHours(5)), TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty"));

    public static Student Pupil(int number, int grade = 10, string? faction = null) => new(
        $"abai.s{number:000}", $"Есімі {number}", $"{grade}А", grade, null, faction is null ? [] : [new(faction, new(2026, 9, 1), null)]);

    /// <summary>So many candidates stand.</summary>
    public static Election With(int candidates, ElectionNotice? notice = null) => Enumerable.Range(1, candidates).Aggregate(
        ElectionCourse.Announced(notice ?? President), (election, number) => Stood(election, number));

    public static Election Stood(Election election, int number)
    {
        var change = ElectionCourse.Stand(election, Pupil(number), "Есімі", Before);
        Assert.Null(change.Refusal);
        return change.Election!;
    }

    public static BallotBox Box(IEnumerable<int[]> ballots) =>
        ballots.Aggregate(new BallotBox(), (box, choices) => box.Put(Guid.NewGuid(), [.. choices]));

    public static Election Counted(Election election, params int[][] ballots)
    {
        var box = Box(ballots);
        return ElectionCourse.Counted(election, new(box.Papers.Count, box.Votes), 30);
    }

    public static int[][] Votes(params (int Candidate, int Times)[] votes) =>
        [.. votes.SelectMany(one => Enumerable.Repeat(new[] { one.Candidate }, one.Times))];
}
