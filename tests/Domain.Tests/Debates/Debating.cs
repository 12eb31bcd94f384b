using System.Collections.Immutable;
using Engagement.Debates;
using Engagement.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>Tournaments to test with: a team <c>t3</c> has the members <c>abai.t3-1</c>, <c>abai.t3-2</c> …</summary>
internal static class Debating
{
    public const string Mentor = "mentor-1";
    public const string Colleague = "mentor-2";

    public static readonly DebateFormat Apf = DebateFormat.Find("apf")!;
    public static readonly DebateFormat KarlPopper = DebateFormat.Find("kp")!;
    public static readonly DebateFormat WorldSchools = DebateFormat.Find("ws")!;
    public static readonly DebateFormat British = DebateFormat.Find("bp")!;

    public static Team TeamOf(DebateFormat format, string id, int? seeding = null) =>
        new(id, $"Team {id}", [.. Enumerable.Range(1, format.Speakers).Select(speaker => Speaker(id, speaker))], seeding);

    public static string Speaker(string team, int speaker) => Year.Id($"{team}-{speaker}");

    public static Tournament Announced(DebateFormat format, int teams, int judges = 8, ulong seed = 1) => new(
        new(Guid.Empty, "Ұшқыр ой алаңы", format.Code, new("kk", "open"), "2025-02-2", Year.On("2025-02-12")),
        seed,
        [.. Enumerable.Range(1, teams).Select(number => TeamOf(format, $"t{number}"))],
        [.. Enumerable.Range(1, judges).Select(number => $"judge-{number}")],
        [],
        [],
        TournamentStage.Open,
        0);

    public static Tournament Take(this Tournament tournament, DebateFormat format, TournamentStep step, string by = Mentor)
    {
        var conducted = Conduct.Take(format, tournament, step, by);
        Assert.True(conducted.Refusal is null, $"{step}: {conducted.Refusal} {string.Join(", ", conducted.Faults)}");
        return conducted.Tournament;
    }

    public static string? RefusalOf(this Tournament tournament, DebateFormat format, TournamentStep step, string by = Mentor)
    {
        var conducted = Conduct.Take(format, tournament, step, by);
        Assert.True(conducted.Refusal is null || conducted.Tournament == tournament);
        return conducted.Refusal;
    }

    public static DrawRound Preliminary(int number, DrawMethod method = DrawMethod.Power) => new(number, $"Motion {number}", false, method, null, []);

    public static DrawRound Break(int number, int size) => new(number, $"Motion {number}", false, DrawMethod.Power, size, []);

    public static Tournament Enter(this Tournament tournament, DebateFormat format, int round, int room, string judge, Ballot ballot) =>
        tournament.Take(format, new EnterBallot(round, room, judge, ballot), judge)
            .Take(format, new ConfirmBallot(round, room, judge, tournament.EntryOf(round, room, judge) + 1), Mentor);

    public static int EntryOf(this Tournament tournament, int round, int room, string judge) =>
        tournament.Rounds[round - 1].Rooms[room - 1].Slips.FirstOrDefault(slip => slip.Judge == judge)?.Entry ?? 0;

    /// <summary>Draws a round and has every judge of it hand in some ballot that decides.</summary>
    public static Tournament Play(this Tournament tournament, DebateFormat format, DrawRound draw, Random random)
    {
        tournament = tournament.Take(format, draw).Take(format, new ReleaseRound(draw.Number));
        foreach (var room in tournament.Rounds[draw.Number - 1].Rooms)
        {
            foreach (var judge in format.Panel == PanelRule.Consensus ? room.Judges.Take(1) : room.Judges)
            {
                tournament = tournament.Enter(format, draw.Number, room.Number, judge, SomeBallot(format, room.Teams, random));
            }
        }

        return tournament;
    }

    /// <summary>A ballot with few different marks, so that sums are often level.</summary>
    public static Ballot SomeBallot(DebateFormat format, ImmutableArray<string> teams, Random random)
    {
        while (true)
        {
            ImmutableArray<SeatMark> marks =
            [
                .. format.Seats.Select((seat, number) => new SeatMark(
                    number, Speaker(teams[seat.Side], seat.IsReply ? 1 : seat.Speaker), seat.Marks.From + (seat.Marks.Step * (20 + random.Next(3)) % (seat.Marks.To - seat.Marks.From)))),
            ];
            if (format.HasRanks)
            {
                var order = marks.OrderByDescending(mark => mark.Halves).ThenBy(_ => random.Next()).ToList();
                marks = [.. marks.Select(mark => mark with { Rank = order.IndexOf(mark) + 1 })];
            }

            var ballot = new Ballot(marks, format.Winning == Winning.Named ? random.Next(2) : null);
            if (BallotCheck.FaultsOf(format, [.. teams.Select(team => TeamOf(format, team))], ballot).IsEmpty)
            {
                return ballot;
            }
        }
    }

    /// <summary>A tournament of any format with several rounds behind it.</summary>
    public static Tournament Some(DebateFormat format, int teams, int rounds, int seed, int judges = 8)
    {
        var random = new Random(seed);
        var tournament = Announced(format, teams, judges, (ulong)seed);
        for (var number = 1; number <= rounds; number++)
        {
            tournament = tournament.Play(format, Preliminary(number, number == 1 ? DrawMethod.Random : DrawMethod.Power), random);
        }

        return tournament;
    }

    public static ImmutableArray<RankedTeam> StandingsOf(DebateFormat format, Tournament tournament) =>
        TeamStandings.Of(format, TeamRecord.AllOf(format, tournament.Teams, tournament.Rounds));

    public static IEnumerable<RoomResult> ResultsOf(DebateFormat format, Tournament tournament) =>
        tournament.Rounds.SelectMany(round => round.Rooms).Select(room => RoomResult.Of(format, room)!);

    /// <summary>Checks a law on tournaments of every format; what it gets was played with the seed.</summary>
    public static void Check(Action<DebateFormat, Tournament> law, int tournaments = 60)
    {
        var sizes = (
            from format in Gen.Elements<DebateFormat>(DebateFormat.All)
            from teams in format.TeamsInRoom == 2 ? Gen.Choose(2, 13) : Gen.Elements(4, 8, 12)
            from rounds in Gen.Choose(1, 5)
            from seed in Gen.Choose(0, 1_000_000)
            from judges in Gen.Choose(8, 20)
            select (format, teams, rounds, seed, judges)).ToArbitrary();
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(tournaments), Prop.ForAll(sizes, size =>
            law(size.format, Some(size.format, size.teams, size.rounds, size.seed, size.judges))));
    }
}
