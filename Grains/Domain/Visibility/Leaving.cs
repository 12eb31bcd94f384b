using Engagement.Students;

namespace Engagement.Domain;

/// <summary>Leaving is the student's own choice, needs nobody's leave and costs nothing (domain, section 6).</summary>
internal static class Leaving
{
    /// <summary>The student without a faction from this day on. Deeds of earlier days keep their faction.</summary>
    public static Student On(Student student, DateOnly day) => student.Memberships.All(membership => membership.To < day)
        ? student
        : student with
        {
            Memberships =
            [
                .. student.Memberships
                    .Where(membership => membership.From < day)
                    .Select(membership => membership.To < day ? membership : membership with { To = day.AddDays(-1) }),
            ],
        };
}
