using System.Collections.Immutable;
using Engagement.Debates;
using Engagement.Ledger;

namespace Engagement.Domain;

/// <summary>
/// The one sheet that a tournament comes to (rulebook, section 3, debates). Each kind counts once for each student, however
/// many rounds were held: the book has it once per event.
/// </summary>
internal static class DebateAwards
{
    public static Sheet SheetOf(string school, DebateFormat format, Tournament tournament)
    {
        var announcement = tournament.Announcement;
        return new(IdOf(school, tournament, "points"), new(announcement.Day, announcement.Event, null), LinesOf(format, tournament), announcement.Title);
    }

    /// <summary>Ids follow from the tournament and its revision, so that whatever is sent twice is the same.</summary>
    public static Guid IdOf(string school, Tournament tournament, string what) =>
        DerivedSheetId.Of("debate", school, $"{tournament.Announcement.Id}", $"{tournament.Revision}", what);

    public static ImmutableArray<SheetLine> LinesOf(DebateFormat format, Tournament tournament)
    {
        var held = Held(format, tournament.Rounds);
        var preliminary = Held(format, tournament.Rounds.Where(round => round.Kind == RoundKind.Preliminary));
        var final = tournament.Rounds is [.., { Kind: RoundKind.KnockOut, Rooms.Length: 1 } last] ? Held(format, [last]) : [];
        var judges = held.SelectMany(room => room.Room.Judges);
        var timekeepers = held.IsEmpty ? [] : tournament.Timekeepers;
        return
        [
            .. Lines("debate.part", held.SelectMany(room => room.Speakers).Select(speaker => speaker.Student)),
            .. Lines("debate.win", held.SelectMany(WinnersOf)),
            .. Lines("debate.best", SpeakerStandings.Of(preliminary).Where(speaker => speaker.Place == 1).Select(speaker => speaker.Student)),
            .. Lines("debate.final", final.SelectMany(WinnersOf)),
            .. Lines("debate.judge", judges.Where(judge => Keys.SchoolOf(judge) is not null).Concat(timekeepers)),
        ];
    }

    private static ImmutableArray<RoomResult> Held(DebateFormat format, IEnumerable<Round> rounds) =>
    [
        .. rounds.SelectMany(round => round.Rooms).Where(room => room.Absent is null).Select(room => RoomResult.Of(format, room)).OfType<RoomResult>(),
    ];

    private static IEnumerable<string> WinnersOf(RoomResult room) =>
        room.Speakers.Where(speaker => speaker.Team == room.Winner).Select(speaker => speaker.Student);

    private static IEnumerable<SheetLine> Lines(string kind, IEnumerable<string> students) =>
        students.Distinct().Order(StringComparer.Ordinal).Select(student => new SheetLine(student, kind, 1));
}
