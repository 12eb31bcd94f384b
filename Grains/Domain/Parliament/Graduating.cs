using System.Collections.Immutable;
using Engagement.Parliament;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>
/// A member of grade 11 whose academic year is over has finished school and becomes an honorary member by that alone (S3-27), and
/// so does one whom the roster knows no more. Whoever leaves the roster from another grade goes to another school and has left.
/// </summary>
public static class Graduating
{
    /// <param name="season">The academic year of today; in summer the one just ended.</param>
    public static ImmutableArray<Member> Follow(ImmutableArray<Member> members, ImmutableArray<Student> students, Season season, DateOnly today)
    {
        var grades = students.ToDictionary(student => student.Id, student => student.Grade);
        return [.. members.Select(member => Follow(member, grades, season, today))];
    }

    private static Member Follow(Member member, Dictionary<string, int> grades, Season season, DateOnly today)
    {
        if (member.State != MemberState.Active)
        {
            return member;
        }

        if (member.Grade == Admission.ToGrade && (member.Season != season.Id || today > season.To || !grades.ContainsKey(member.Student)))
        {
            return member with { State = MemberState.Honorary };
        }

        return grades.TryGetValue(member.Student, out var grade)
            ? member with { Grade = grade, Season = season.Id }
            : Admission.Leave(member, today).Member!;
    }
}
