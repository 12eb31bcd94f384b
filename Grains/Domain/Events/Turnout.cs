using Engagement.Activities;
using Engagement.Events;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>Who came, and as what.</summary>
public static class Turnout
{
    public const int MostUnnamed = 100_000;

    /// <summary>A team's contest has ten people (rulebook, section 4), as many as the book takes for one place of an event.</summary>
    public const int MostOnOnePlace = 10;

    /// <summary>
    /// From its first day on, whether or not anybody has announced it, and afterwards too: a list is completed later. The book
    /// says until when.
    /// </summary>
    public static bool MayCome(PlannedOccurrence occurrence, DateOnly today) =>
        OccurrenceCourse.IsAhead(occurrence.State) ? occurrence.Event.From <= today : !Inviting.IsOff(occurrence.State);

    public static EventChange CheckIn(
        SchoolEvent one, PlannedOccurrence occurrence, IEnumerable<Student> students, string? role, DateTimeOffset at, DateOnly today)
    {
        if (!MayCome(occurrence, today))
        {
            return EventChange.Refused(EventRefusal.NotNow);
        }

        foreach (var student in students)
        {
            if (role is not null)
            {
                var appointed = Appoint(one, occurrence, student.Id, role, isGiven: true);
                if (appointed.Event is not { } changed)
                {
                    return appointed;
                }

                one = changed;
            }

            if (one.Find(student.Id) is not null)
            {
                continue;
            }

            var isInvited = Inviting.IsInvited(occurrence.Event, student);
            if (!isInvited && !one.HasRole(student.Id))
            {
                return EventChange.Refused(EventRefusal.GradeNotInvited, student.Id);
            }

            one = one with { Arrivals = one.Arrivals.Add(new(student.Id, at, false, isInvited)) };
        }

        return one;
    }

    public static EventChange TakeBack(SchoolEvent one, string student) =>
        one.Find(student) is null ? one
        : one.IsConfirmed(student) ? EventChange.Refused(EventRefusal.AlreadyConfirmed, student)
        : one.WithoutArrival(student);

    public static EventChange MarkLate(SchoolEvent one, PlannedOccurrence occurrence, string student, bool isLate)
    {
        if (one.Find(student) is not { } arrival)
        {
            return EventChange.Refused(EventRefusal.NotCheckedIn, student);
        }

        var form = EventForm.Of(occurrence.Event);
        return arrival.IsLate == isLate ? one
            : form.Part != form.LatePart && one.IsConfirmed(student) ? EventChange.Refused(EventRefusal.AlreadyConfirmed, student)
            : one with { Arrivals = one.Arrivals.Replace(arrival, arrival with { IsLate = isLate }) };
    }

    /// <summary>People of any grade may have a role; whoever came for its sake alone goes with it.</summary>
    public static EventChange Appoint(SchoolEvent one, PlannedOccurrence occurrence, string student, string role, bool isGiven)
    {
        var holder = new RoleHolder(student, role);
        if (one.Roles.Contains(holder) == isGiven)
        {
            return one;
        }

        var form = EventForm.Of(occurrence.Event);
        if (!isGiven)
        {
            if (one.IsConfirmed(student, form.KindOf(role)))
            {
                return EventChange.Refused(EventRefusal.AlreadyConfirmed, student);
            }

            var without = one with { Roles = one.Roles.Remove(holder) };
            return without.HasRole(student) || one.Find(student) is not { TakesPart: false } ? without : without.WithoutArrival(student);
        }

        return Inviting.IsOff(occurrence.State) ? EventChange.Refused(EventRefusal.NotNow)
            : !EventRole.All.Contains(role) ? EventChange.Refused(EventRefusal.UnknownRole)
            : one.Roles.Count(known => known.Role == role) >= SeatsOf(role) ? EventChange.Refused(EventRefusal.RoleFull, student)
            : IsInsteadOfPart(form, role) && !form.IsPartOnLadder && one.IsConfirmed(student) ? EventChange.Refused(EventRefusal.AlreadyConfirmed, student)
            : one with { Roles = one.Roles.Add(holder) };
    }

    public static EventChange Place(SchoolEvent one, PlannedOccurrence occurrence, string student, int? place)
    {
        var known = one.Winners.FirstOrDefault(winner => winner.Student == student);
        if (known?.Place == place)
        {
            return one;
        }

        if (!EventForm.Of(occurrence.Event).HasPlaces)
        {
            return EventChange.Refused(EventRefusal.NoPlaces);
        }

        if (place is < 1 or > 3)
        {
            return EventChange.Refused(EventRefusal.PlaceOutOfRange);
        }

        if (one.Find(student) is not { TakesPart: true })
        {
            return EventChange.Refused(EventRefusal.NotCheckedIn, student);
        }

        if (known is not null && one.IsConfirmed(student, EventForm.KindOf(known.Place)))
        {
            return EventChange.Refused(EventRefusal.AlreadyConfirmed, student);
        }

        var others = known is null ? one.Winners : one.Winners.Remove(known);
        return place is not { } given ? one with { Winners = others }
            : others.Count(winner => winner.Place == given) >= MostOnOnePlace ? EventChange.Refused(EventRefusal.PlaceFull)
            : one with { Winners = others.Add(new(student, given)) };
    }

    /// <summary>Whom a change concerns: who came or went, and everybody on a list that moved.</summary>
    public static IEnumerable<string> Concerned(SchoolEvent before, SchoolEvent after)
    {
        var signUps = before.SignUps.SequenceEqual(after.SignUps) ? [] : before.SignUps.Union(after.SignUps).Select(one => one.Student);
        var arrivals = before.Arrivals.Except(after.Arrivals).Concat(after.Arrivals.Except(before.Arrivals)).Select(one => one.Student);
        return signUps.Concat(arrivals).Distinct();
    }

    public static EventChange CountUnnamed(SchoolEvent one, PlannedOccurrence occurrence, int number) =>
        one.Unnamed == number ? one
        : Inviting.IsOff(occurrence.State) ? EventChange.Refused(EventRefusal.NotNow)
        : number is < 0 or > MostUnnamed ? EventChange.Refused(EventRefusal.NumberOutOfRange)
        : one with { Unnamed = number };

    /// <summary>How many may have a role; null when everybody may.</summary>
    public static int? SeatsOf(string role) => role switch
    {
        EventRole.Leader => Rulebook.Default.Find(EventForm.Lead)!.Seats,
        EventRole.Organiser => Rulebook.Default.Find(EventForm.Organise)!.Seats,
        EventRole.Reporter => 1,
        _ => null,
    };

    private static bool IsInsteadOfPart(EventForm form, string role) => Rulebook.Default.Find(form.KindOf(role))!.IsOnLadder;
}
