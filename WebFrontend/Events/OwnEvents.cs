using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Plans;
using Engagement.Students;

namespace Engagement.Events;

/// <summary>What a student can join next, and what the student is on the list of. Nobody else is named.</summary>
internal sealed record OwnEvents(DateOnly Today, IReadOnlyList<OwnEventAnswer> Items)
{
    /// <summary>So long after it was held, an event is still shown to those who came.</summary>
    private const int DaysAfter = 14;

    public static async Task<OwnEvents> Of(Student student, SchoolYear year, IGrainFactory grains)
    {
        var current = year.Profile.Events.Where(planned => IsCurrent(planned, year)).ToList();
        var events = await Task.WhenAll(current.Select(planned => grains.GetGrain<IEventGrain>(Keys.Event(year.Profile.Id, planned.Id)).Get()));
        return new(
            year.Today,
            [
                .. from pair in current.Zip(events)
                   let occurrence = OpenedEvent.OccurrenceOf(year, pair.First)
                   where pair.Second.Names(student.Id) || (OccurrenceCourse.IsAhead(occurrence.State) && Inviting.IsInvited(pair.First, student))
                   orderby pair.First.To, pair.First.Id
                   select OwnEventAnswer.Of(pair.Second, occurrence, student),
            ]);
    }

    private static bool IsCurrent(PlannedEvent planned, SchoolYear year) => year.RecordOf(planned.Id) is { } record && record.State switch
    {
        OccurrenceState.Announced or OccurrenceState.Open => planned.To >= year.Today,
        OccurrenceState.Cancelled => planned.To >= year.Today,
        OccurrenceState.Planned or OccurrenceState.Missed => false,
        _ => record.Held!.Day.AddDays(DaysAfter) >= year.Today,
    };
}

/// <param name="Own">How the student stands to it; null for who has nothing to do with it.</param>
internal sealed record OwnEventAnswer(
    string Id, Localized Title, string Form, string? Host, DateOnly From, DateOnly To, ImmutableArray<GradeRange> Grades, string State, int? Places, int Taken,
    int Waiting, bool MaySignUp, bool HasEntries, bool IsSensitive, OwnPart? Own)
{
    public static OwnEventAnswer Of(SchoolEvent one, PlannedOccurrence occurrence, Student student)
    {
        var planned = occurrence.Event;
        return new(
            planned.Id, planned.Title, planned.Form, planned.Host, planned.From, planned.To, planned.Grades, StateFor(occurrence.State), one.Places,
            one.SignUps.Length - one.Waiting(), one.Waiting(),
            !one.HasSignedUp(student.Id) && occurrence.State == OccurrenceState.Open && Inviting.IsInvited(planned, student),
            EventForm.Of(planned).HasEntries, planned.IsSensitive, one.Names(student.Id) ? OwnPart.Of(one, occurrence, student.Id) : null);
    }

    /// <summary>What becomes of the proof is for those who work on it.</summary>
    private static string StateFor(OccurrenceState state) => state switch
    {
        OccurrenceState.Open => "open",
        OccurrenceState.Planned or OccurrenceState.Announced => "announced",
        OccurrenceState.Cancelled => "cancelled",
        _ => "held",
    };
}

/// <param name="Turn">In the waiting list, from 1; null with a place and without a sign-up.</param>
internal sealed record OwnPart(bool SignedUp, int? Turn, bool Came, IEnumerable<string> Roles, int? Place, bool MayLeave, string? Link)
{
    public static OwnPart Of(SchoolEvent one, PlannedOccurrence occurrence, string student)
    {
        var turn = one.TurnOf(student);
        return new(
            turn >= 0, turn >= 0 && !one.HasPlace(student) ? turn - one.Places!.Value + 1 : null, one.Find(student) is not null,
            one.Roles.Where(holder => holder.Student == student).Select(holder => holder.Role),
            one.Winners.FirstOrDefault(winner => winner.Student == student)?.Place,
            turn >= 0 && Inviting.Leave(one, occurrence, student).Refusal is null, turn >= 0 ? one.SignUps[turn].Link : null);
    }
}
