using Engagement.Parliament;

namespace Engagement.Domain;

/// <summary>Minutes are numbered by body and academic year, in the order in which meetings begin (S1-01).</summary>
public static class Numbering
{
    public static int NextOf(MeetingHeading meeting, IEnumerable<MeetingHeading> meetings) =>
        1 + meetings.Where(one => BodyOf(one) == BodyOf(meeting)).Max(one => one.Number ?? 0);

    private static (string, string?, string) BodyOf(MeetingHeading meeting) => (meeting.Notice.Kind, meeting.Notice.Faction, meeting.Season);
}
