using System.Collections.Immutable;
using Engagement.Debates;

namespace Engagement.Demonstration;

/// <summary>A tournament that began yesterday: one round is decided, the second is released and waits for its ballots.</summary>
internal sealed class TournamentUnderWay(PresentDay present)
{
    private const int TeamSize = 2;
    private static readonly string[] Names = ["Қыран", "Тұлпар", "Барыс", "Самұрық"];
    private static readonly string[] Motions = ["Мектепте телефонға тыйым салу керек", "Ерікті еңбек оқу бағдарламасына енуі тиіс"];
    private static readonly string[] Judges = [DemonstrationSchool.Description.Mentors[1].Id, DemonstrationSchool.Description.Mentors[2].Id];

    /// <summary>In halves of a point, the best speaker first: the first team of a room is the better one.</summary>
    private static readonly int[] Marks = [54, 50, 52, 48];
    private static readonly int[] Ranks = [1, 3, 2, 4];

    public async Task LayOut()
    {
        var day = present.Today.AddDays(-1);
        var speakers = present.ShownMembers(day).Where(student => student.FactionOn(day) == "debate").Take(Names.Length * TeamSize).Select(student => student.Id).ToArray();
        if (speakers.Length < Names.Length * TeamSize)
        {
            speakers = [.. present.ShownMembers(day).Take(Names.Length * TeamSize).Select(student => student.Id)];
        }

        if (speakers.Length < Names.Length * TeamSize || CupOn(day) is not { } cup)
        {
            return;
        }

        present.SetClock(day, 14);
        var announcement = new Announcement(present.NewId(), "Ұшқыр ой алаңы", "apf", new("kk", "open"), cup, day);
        var debate = present.Grains.GetGrain<IDebateTournamentGrain>(Keys.Debate(DemonstrationSchool.Id, announcement.Id));
        PresentDay.Expect((await debate.Announce(announcement)).Refusal, "announce a tournament");
        await Take(debate, new SetTeams([.. Names.Select((name, team) => new Team($"t{team + 1}", name, [.. speakers.Skip(team * TeamSize).Take(TeamSize)]))]));
        await Take(debate, new SetJudges([.. Judges], []));
        await Draw(debate, 1);
        await Decide(debate, 1);
        await Draw(debate, 2);
    }

    /// <summary>The event of the plan that a debate belongs to: the nearest cup, or the nearest event of the debaters.</summary>
    private string? CupOn(DateOnly day) => present.School.Events
        .Where(planned => planned.Form == "debate-cup" || planned.Host == "debate")
        .MinBy(planned => Math.Min(Math.Abs(planned.From.DayNumber - day.DayNumber), Math.Abs(planned.To.DayNumber - day.DayNumber)))?.Id;

    private static async Task Draw(IDebateTournamentGrain debate, int round)
    {
        await Take(debate, new DrawRound(round, Motions[round - 1], IsSilent: false, DrawMethod.Power, null, []));
        await Take(debate, new ReleaseRound(round));
    }

    private static async Task Decide(IDebateTournamentGrain debate, int round)
    {
        var tournament = (await debate.Get())!;
        var teams = tournament.Teams.ToDictionary(team => team.Id, team => team.Members);
        foreach (var room in tournament.Rounds[round - 1].Rooms)
        {
            var ballot = BallotOf([.. room.Teams.Select(team => teams[team])]);
            foreach (var judge in room.Judges)
            {
                await Take(debate, new EnterBallot(round, room.Number, judge, ballot), judge);
                await Take(debate, new ConfirmBallot(round, room.Number, judge, 1));
            }
        }
    }

    private static Ballot BallotOf(ImmutableArray<ImmutableArray<string>> teams)
    {
        string[] speakers = [teams[0][0], teams[1][0], teams[0][1], teams[1][1]];
        return new([.. speakers.Select((speaker, seat) => new SeatMark(seat, speaker, Marks[seat], Ranks[seat]))], null);
    }

    private static async Task Take(IDebateTournamentGrain debate, TournamentStep step, string? by = null) =>
        PresentDay.Expect((await debate.Take(step, by ?? PresentDay.Coordinator)).Refusal, $"take the step {step}");
}
