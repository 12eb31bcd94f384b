using Engagement.Events;
using Engagement.Ledger;

namespace Engagement.Domain;

/// <summary>How one student stands to an event.</summary>
public static class People
{
    public static bool HasSignedUp(this SchoolEvent one, string student) => one.SignUps.Any(signUp => signUp.Student == student);

    public static int TurnOf(this SchoolEvent one, string student) => WaitingList.TurnOf(one.SignUps, signUp => signUp.Student, student);

    public static bool HasPlace(this SchoolEvent one, string student) => WaitingList.HasPlace(one.TurnOf(student), one.Places);

    /// <summary>How many wait for a place.</summary>
    public static int Waiting(this SchoolEvent one) => one.Places is { } places ? Math.Max(0, one.SignUps.Length - places) : 0;

    public static Arrival? Find(this SchoolEvent one, string student) => one.Arrivals.FirstOrDefault(arrival => arrival.Student == student);

    public static bool HasRole(this SchoolEvent one, string student) => one.Roles.Any(holder => holder.Student == student);

    /// <summary>Sheets that the book has, or will have.</summary>
    public static IEnumerable<EventSheet> Standing(this SchoolEvent one) => one.Sheets.Where(sheet => sheet.State != SheetState.Refused);

    /// <summary>Whether somebody has confirmed points for the student, or just those of one kind.</summary>
    public static bool IsConfirmed(this SchoolEvent one, string student, string? kind = null) =>
        one.Standing().Any(sheet => sheet.Sheet.Lines.Any(line => line.Student == student && (kind is null || line.Kind == kind)));

    public static SchoolEvent WithoutArrival(this SchoolEvent one, string student) => one with
    {
        Arrivals = one.Arrivals.RemoveAll(arrival => arrival.Student == student),
        Winners = one.Winners.RemoveAll(winner => winner.Student == student),
        Marks = one.Marks.RemoveAll(mark => mark.Student == student),
    };

    /// <summary>Nothing names the student any more but sheets.</summary>
    public static SchoolEvent Without(this SchoolEvent one, string student) => one.WithoutArrival(student) with
    {
        SignUps = one.SignUps.RemoveAll(signUp => signUp.Student == student),
        Roles = one.Roles.RemoveAll(holder => holder.Student == student),
    };

    public static bool Names(this SchoolEvent one, string student) =>
        one.HasSignedUp(student) || one.Find(student) is not null || one.HasRole(student);
}
