using System.Collections.Immutable;
using Engagement.Volunteering;

namespace Engagement.Domain;

/// <summary>A shift after something was done to it, or why it was not done.</summary>
public readonly record struct ShiftChange(Shift? Shift, string? Refusal, string? Student = null)
{
    public static implicit operator ShiftChange(Shift shift) => new(shift, null);

    public static ShiftChange Refused(string code, string? student = null) => new(null, code, student);
}

public static class Volunteers
{
    public static Volunteer? Find(this Shift shift, string student) => shift.Volunteers.FirstOrDefault(one => one.Student == student);

    public static bool HasPlace(this Shift shift, string student) => WaitingList.HasPlace(TurnOf(shift, student), shift.Places);

    public static int TurnOf(this Shift shift, string student) => WaitingList.TurnOf(shift.Volunteers, one => one.Student, student);

    public static Shift With(this Shift shift, Volunteer changed) => shift with
    {
        Volunteers = [.. shift.Volunteers.Select(one => one.Student == changed.Student ? changed : one)],
    };

    public static Shift Without(this Shift shift, string student) => shift with
    {
        Volunteers = [.. shift.Volunteers.Where(one => one.Student != student)],
        Leader = shift.Leader == student ? null : shift.Leader,
    };

    public static ImmutableArray<Volunteer> WithPlace(this Shift shift) => [.. shift.Volunteers.Take(shift.Places)];
}
