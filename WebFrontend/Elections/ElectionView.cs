using System.Globalization;
using Engagement.Boards;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Elections;

/// <summary>
/// An election as one person may see it. Candidates are named as everywhere (<see cref="Visibility"/>) and by number otherwise;
/// how many have voted is a number for all, whether somebody has voted is for nobody but that student.
/// </summary>
internal sealed class ElectionView(SchoolProfile profile, Roster roster, SessionUser? user, SchoolMoment now)
{
    private readonly Visibility _visibility = new(roster.Policy);
    private readonly Audience _audience = Access.AudienceOf(user, profile.Id);
    private readonly Dictionary<string, Student> _students = roster.Everybody().ToDictionary(student => student.Id);

    /// <summary>The student who looks with the own account; null for everybody else.</summary>
    public string? Voter { get; } = user is { Role: Accounts.Role.Student } && user.School == profile.Id ? user.Id : null;

    /// <summary>Whether elections of the whole school are run, not of some classes alone.</summary>
    public bool MayRun { get; } = Access.May(user, Right.RunElections, profile.Id);

    /// <summary>Whether elections are run at least in some class.</summary>
    public bool MayAnnounce { get; } = !Access.ReachOf(user, Right.RunElections, profile.Id).IsNone;

    public object Of(Election election, bool hasVoted)
    {
        var notice = election.Notice;
        var stage = ElectionCourse.StageOf(election, now);
        return new
        {
            notice.Id,
            notice.Kind,
            notice.Class,
            notice.Seats,
            notice.ByHands,
            Voters = new { Grades = new { From = notice.Voters.FromGrade, To = notice.Voters.ToGrade }, notice.Voters.Class, notice.Voters.OnlyMembers },
            Stage = stage,
            election.Version,
            election.Voted,
            MayRun = Access.MayForClass(user, Right.RunElections, profile.Id, notice.Class),
            Own = OwnOf(election, stage, hasVoted),
            Candidates = election.Candidates.Index().Select(one => Candidate(one.Index + 1, one.Item)),
            Rounds = election.Rounds.Index().Select(one => Round(election, one.Index + 1, one.Item)),
            Winners = ElectionCourse.Winners(election),
            Term = election.Confirmation is { } confirmed ? new { confirmed.From, confirmed.To } : null,
        };
    }

    private object? OwnOf(Election election, string stage, bool hasVoted)
    {
        if (Voter is null || !_students.TryGetValue(Voter, out var student))
        {
            return null;
        }

        var number = ElectionCourse.NumberOf(election, Voter);
        var stands = number is { } known && !election.Candidates[known - 1].IsWithdrawn;
        return new
        {
            IsVoter = ElectionCourse.MayVote(election.Notice.Voters, student, election.Rounds[^1].Hours.Day),
            HasVoted = hasVoted,
            Candidate = stands ? number : null,
            MayStand = !stands && !election.Notice.ByHands && stage == ElectionStage.Announced && election.Rounds.Length == 1
                && ElectionCourse.MayStand(election.Notice, student),
            MayStepBack = stands && stage is not (ElectionStage.Confirmed or ElectionStage.Cancelled),
            IsShown = _visibility.NameOn(Consents.Surface.School, student) is not null,
        };
    }

    private object Candidate(int number, Candidacy candidacy)
    {
        var student = _students.GetValueOrDefault(candidacy.Student);
        return new
        {
            Number = number,
            Name = student is null ? null : _visibility.NameFor(_audience, student),
            Class = student is null || _audience == Audience.Public ? null : student.Class,
            candidacy.IsWithdrawn,
        };
    }

    private static object Round(Election election, int number, VotingRound round) => new
    {
        Number = number,
        round.Hours.Day,
        From = Clock(round.Hours.From),
        To = Clock(round.Hours.To),
        round.Seats,
        Among = ElectionCourse.CandidatesIn(election, round),
        Result = round.Result is not { } result ? null : new
        {
            result.Eligible,
            result.Voted,
            Votes = result.Votes.IsEmpty ? null : result.Votes.Select(one => new { one.Candidate, one.Votes }),
            result.Elected,
            result.Tied,
        },
    };

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
