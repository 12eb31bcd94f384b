using Engagement.Activities;
using Engagement.Events;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>Before an event is held: how many it takes, how far it reaches, and who signs up.</summary>
public static class Inviting
{
    public const int MostPlaces = 2_000;

    public static bool IsInvited(PlannedEvent planned, Student student) =>
        planned.Grades.Any(range => range.From <= student.Grade && student.Grade <= range.To);

    /// <summary>Cancelled and missed events keep their lists and take nobody any more.</summary>
    public static bool IsOff(OccurrenceState state) => state is OccurrenceState.Cancelled or OccurrenceState.Missed;

    public static EventChange Prepare(SchoolEvent one, PlannedOccurrence occurrence, int? places, string level) =>
        one.Places == places && one.Level == level ? one
        : IsOff(occurrence.State) ? EventChange.Refused(EventRefusal.NotNow)
        : places is < 1 or > MostPlaces ? EventChange.Refused(EventRefusal.PlacesOutOfRange)
        : level != one.Level && LevelFault(one, occurrence.Event, level) is { } fault ? EventChange.Refused(fault)
        : one with { Places = places, Level = level };

    public static EventChange SignUp(SchoolEvent one, PlannedOccurrence occurrence, Student student, DateTimeOffset at) =>
        one.HasSignedUp(student.Id) ? one
        : occurrence.State != OccurrenceState.Open ? EventChange.Refused(EventRefusal.SignUpClosed)
        : !IsInvited(occurrence.Event, student) ? EventChange.Refused(EventRefusal.GradeNotInvited)
        : one with { SignUps = one.SignUps.Add(new(student.Id, at)) };

    /// <summary>
    /// An entry in a challenge, with or without a link to it. Where the event touches a child's home, an entry without one may be the other
    /// task: it counts the same, and there is no place that says which it was.
    /// </summary>
    public static EventChange Enter(SchoolEvent one, PlannedOccurrence occurrence, Student student, string? link, DateTimeOffset at)
    {
        if (!EventForm.Of(occurrence.Event).HasEntries)
        {
            return EventChange.Refused(EventRefusal.NoEntries);
        }

        if (link is not null && !WebLink.Is(link))
        {
            return EventChange.Refused(EventRefusal.EntryLinkWrong);
        }

        var entered = SignUp(one, occurrence, student, at);
        return entered.Event is not { } known ? entered
            : known.SignUps.First(signUp => signUp.Student == student.Id) is var own && own.Link == link ? known
            : IsOff(occurrence.State) || occurrence.State is OccurrenceState.ProofGiven or OccurrenceState.Accepted ? EventChange.Refused(EventRefusal.EntriesClosed)
            : known with { SignUps = known.SignUps.Replace(own, own with { Link = link }) };
    }

    /// <summary>What has been held or cancelled keeps its list; who has come stays on it.</summary>
    public static EventChange Leave(SchoolEvent one, PlannedOccurrence occurrence, string student) =>
        !one.HasSignedUp(student) ? one
        : !OccurrenceCourse.IsAhead(occurrence.State) ? EventChange.Refused(EventRefusal.SignUpClosed)
        : one.Find(student) is not null ? EventChange.Refused(EventRefusal.CannotLeave)
        : one with { SignUps = one.SignUps.RemoveAll(signUp => signUp.Student == student) };

    /// <summary>Two levels on one event would pay its places twice.</summary>
    private static string? LevelFault(SchoolEvent one, PlannedEvent planned, string level) =>
        one.Standing().Any() ? EventRefusal.AlreadyConfirmed
        : Rulebook.Default.FindLevel(level) is null ? EventRefusal.LevelNotAllowed
        : level == Level.School || EventForm.Of(planned).HasLevels ? null
        : EventRefusal.LevelNotAllowed;
}
