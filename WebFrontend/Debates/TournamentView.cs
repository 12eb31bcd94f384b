using System.Collections.Immutable;
using System.Globalization;
using Engagement.Boards;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Debates;

/// <summary>
/// A tournament as one person may see it. Draws show once they are released and results once they are opened; whoever runs
/// the tournament sees both before. Students are named as everywhere (<see cref="Visibility"/>), and by id to nobody but those
/// who need it to enter a ballot. Nobody stands at the bottom of a list: it ends in the middle, but for whoever runs the
/// tournament and draws by it.
/// </summary>
internal sealed class TournamentView(SchoolProfile profile, Roster roster, SessionUser? user)
{
    private const int MostSpeakers = 10;

    private readonly Visibility _visibility = new(roster.Policy);
    private readonly Audience _audience = Access.AudienceOf(user, profile.Id);
    private readonly Dictionary<string, Student> _students = roster.Everybody().ToDictionary(student => student.Id);
    private readonly Dictionary<string, string> _staff = roster.Staff.ToDictionary(member => member.Id, member => member.Name);
    private readonly bool _mayRun = Access.May(user, Right.Award, profile.Id);

    public object Of(Tournament tournament)
    {
        var announcement = tournament.Announcement;
        var judged = tournament.Rounds.Where(round => round.Stage != RoundStage.Drawn).SelectMany(round => round.Rooms)
            .Where(room => user is not null && room.Judges.Contains(user.Id)).SelectMany(room => room.Teams).ToHashSet();
        var tabulation = Tabulation.Of(tournament, round => _mayRun || round.IsOpened);
        return new
        {
            announcement.Id,
            announcement.Title,
            announcement.Format,
            announcement.League,
            Event = profile.Events.Where(planned => planned.Id == announcement.Event).Select(planned => new { planned.Id, planned.Title, planned.Grades }).FirstOrDefault(),
            announcement.Day,
            Seed = tournament.Seed.ToString("x16", CultureInfo.InvariantCulture),
            tournament.Stage,
            tournament.Revision,
            tournament.Version,
            MayRun = _mayRun,
            Me = user?.Id,
            Teams = tournament.Teams.Select(team => new
            {
                team.Id,
                team.Name,
                team.IsOut,
                team.Seeding,
                Members = team.Members.Select(member => Person(member, _mayRun || judged.Contains(team.Id))),
            }),
            Judges = tournament.Judges.Select(judge => Person(judge, _mayRun)),
            Timekeepers = tournament.Timekeepers.Select(keeper => Person(keeper, _mayRun)),
            Staff = _mayRun ? roster.Staff.Select(member => new { member.Id, member.Name }) : [],
            Rounds = tournament.Rounds.Where(round => _mayRun || round.Stage != RoundStage.Drawn).Select(round => Of(round, tabulation)),
            Standings = _mayRun ? tabulation.Teams : tabulation.Teams.Where(team => IsInUpperHalf(team.Place, tabulation.Teams.Length)),
            Speakers = Shown(tabulation.Speakers),
            Analysts = Shown(tabulation.Analysts),
            tabulation.Winners,
        };
    }

    private object Of(Round round, Tabulation tabulation) => new
    {
        round.Number,
        round.Kind,
        round.Motion,
        round.IsSilent,
        round.IsOpened,
        round.Stage,
        round.Byes,
        Rooms = round.Rooms.Select(room => new
        {
            room.Number,
            room.Teams,
            Judges = room.Judges.Select(judge => Person(judge, _mayRun || judge == user?.Id)),
            IsMine = user is not null && room.Judges.Contains(user.Id),
            Absent = _mayRun || round.IsOpened ? room.Absent : null,
            Result = tabulation.Rooms.FirstOrDefault(line => line.Round == round.Number && line.Room == room.Number)?.Teams,
            Slips = room.Slips.Where(slip => _mayRun || slip.Judge == user?.Id).Select(Slip),
        }),
    };

    private object Slip(BallotSlip slip) => new
    {
        slip.Judge,
        slip.Entry,
        Marks = slip.Ballot.Marks.Select(mark => new { mark.Seat, mark.Speaker, Mark = mark.Halves / 2m, mark.Rank }),
        slip.Ballot.Winner,
        IsConfirmed = slip.ConfirmedBy is not null,
        slip.Returned,
        MayConfirm = slip is { ConfirmedBy: null, Returned: null } && slip.EnteredBy != user?.Id,
    };

    private static bool IsInUpperHalf(int place, int of) => (place * 2) - 1 <= of;

    private IEnumerable<object> Shown(ImmutableArray<SpeakerLine> speakers) => speakers
        .Where(speaker => speaker.Place <= MostSpeakers && IsInUpperHalf(speaker.Place, speakers.Length))
        .Select(Speaker).OfType<object>();

    private object? Speaker(SpeakerLine line) => NameOf(line.Student) is { } name
        ? new { Name = name, line.Team, line.Place, line.Tied, line.Debates, line.Marks, line.Ranks }
        : null;

    private object Person(string id, bool withId) => new { Id = withId ? id : null, Name = NameOf(id) };

    private string? NameOf(string id) => _students.TryGetValue(id, out var student)
        ? _visibility.NameFor(_audience, student)
        : _audience == Audience.Public ? null : _staff.GetValueOrDefault(id);
}
