using System.Collections.Immutable;
using Engagement.Debates;

namespace Engagement.Domain;

/// <summary>Everything that follows from a tournament, for pages: worked out anew from the ballots whenever it is asked for.</summary>
/// <param name="Teams">By place, after the preliminary rounds.</param>
/// <param name="Winners">Who won the final or, without a knock-out, who stands first; empty while it goes on.</param>
public sealed record Tabulation(
    ImmutableArray<TeamLine> Teams,
    ImmutableArray<SpeakerLine> Speakers,
    ImmutableArray<SpeakerLine> Analysts,
    ImmutableArray<RoomLine> Rooms,
    ImmutableArray<string> Winners)
{
    /// <param name="isSeen">Which rounds' results whoever looks may see.</param>
    public static Tabulation Of(Tournament tournament, Func<Round, bool> isSeen)
    {
        var format = DebateFormat.Find(tournament.Announcement.Format)!;
        Round[] rounds = [.. tournament.Rounds.Where(round => round.Stage != RoundStage.Drawn && isSeen(round))];
        var results = rounds.SelectMany(round => round.Rooms.Select(room => (round, result: RoomResult.Of(format, room))))
            .Where(one => one.result is not null).Select(one => (one.round, result: one.result!)).ToArray();
        var preliminary = results.Where(one => one.round.Kind == RoundKind.Preliminary).Select(one => one.result).ToArray();
        var standings = TeamStandings.Of(format, TeamRecord.AllOf(format, tournament.Teams, rounds));
        return new(
            [.. standings.Select(Line)],
            [.. SpeakerStandings.Of(preliminary).Select(Line)],
            [.. SpeakerStandings.AnalystsOf(format, preliminary).Select(Line)],
            [.. results.Select(one => Line(one.round, one.result))],
            tournament.Stage == TournamentStage.Open ? [] : WinnersOf(rounds, results, standings));
    }

    private static ImmutableArray<string> WinnersOf(
        Round[] rounds, (Round Round, RoomResult Result)[] results, ImmutableArray<RankedTeam> standings) =>
        rounds is [.., { Kind: RoundKind.KnockOut, Rooms.Length: 1 } final]
            ? [results.Single(one => one.Round == final).Result.Winner]
            : [.. standings.Where(team => team.Place == 1).Select(team => team.Record.Team)];

    private static TeamLine Line(RankedTeam ranked) => new(
        ranked.Record.Team, ranked.Place, ranked.IsTied, ranked.Decided, ranked.Record.Points, ranked.Record.Debates,
        Marks(ranked.Record.Marks), Hundredths(ranked.Record.Ballots), Hundredths(ranked.Record.Ranks));

    private static SpeakerLine Line(RankedSpeaker ranked) => new(
        ranked.Student, ranked.Team, ranked.Place, ranked.IsTied, ranked.Debates, Marks(ranked.Marks), Hundredths(ranked.Ranks));

    private static RoomLine Line(Round round, RoomResult result) => new(
        round.Number, result.Room.Number,
        [
            .. result.Teams.Select(team => new RoomTeamLine(
                team.Team, team.Place, team.Points, Hundredths(team.Ballots), team.IsDebated ? Marks(team.Marks) : null)),
        ]);

    /// <summary>Marks are kept in halves.</summary>
    private static decimal Marks(Fraction halves) => Hundredths(halves / 2);

    private static decimal Hundredths(Fraction exact) => (exact * 100).Floor() / 100m;
}

/// <param name="Decided">What put the team below the one before it.</param>
/// <param name="Marks">Average sum of a debate, rounded down to hundredths like all averages here.</param>
/// <param name="Ballots">Average share of the judges.</param>
public sealed record TeamLine(
    string Team, int Place, bool Tied, Criterion? Decided, int Points, int Debates, decimal Marks, decimal Ballots, decimal Ranks);

public sealed record SpeakerLine(string Student, string Team, int Place, bool Tied, int Debates, decimal Marks, decimal Ranks);

/// <param name="Teams">The best one first.</param>
public sealed record RoomLine(int Round, int Room, ImmutableArray<RoomTeamLine> Teams);

/// <param name="Marks">Null where nobody debated.</param>
public sealed record RoomTeamLine(string Team, int Place, int Points, decimal Ballots, decimal? Marks);
