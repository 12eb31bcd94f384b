using System.Collections.Immutable;
using Engagement.Parliament;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>
/// A member of grade 11 whose academic year is over has finished school and becomes an honorary member by that alone (S3-27), and
/// so does one whom the roster knows no more; two quarters as a member are asked for (rulebook, section 8). Whoever leaves the
/// roster from another grade goes to another school and has left.
/// </summary>
public static class Graduating
{
    private const int QuartersAsked = 2;

    /// <param name="students">Those who are at the school.</param>
    /// <param name="years">The academic years that the school has entered.</param>
    public static ImmutableArray<Member> Follow(
        ImmutableArray<Member> members, ImmutableArray<Student> students, ImmutableArray<Season> years, DateOnly today)
    {
        var grades = students.ToDictionary(student => student.Id, student => student.Grade);
        return [.. members.Select(member => Follow(member, grades, years, today))];
    }

    private static Member Follow(Member member, Dictionary<string, int> grades, ImmutableArray<Season> years, DateOnly today)
    {
        var season = AcademicYear.Of(today, years);
        if (member.State != MemberState.Active)
        {
            return member;
        }

        if (member.Grade == Admission.ToGrade && (member.Season != season.Id || today > season.To || !grades.ContainsKey(member.Student)))
        {
            return Quarters(member, years, today) >= QuartersAsked ? member with { State = MemberState.Honorary } : Admission.Leave(member, today).Member!;
        }

        return grades.TryGetValue(member.Student, out var grade)
            ? member with { Grade = grade, Season = season.Id }
            : Admission.Leave(member, today).Member!;
    }

    /// <summary>Of how many quarters somebody was a member on the last day.</summary>
    private static int Quarters(Member member, ImmutableArray<Season> years, DateOnly today)
    {
        ImmutableArray<MemberPeriod> periods = [.. member.Past, new(member.Since!.Value, today)];
        var quarters = 0;
        var first = periods.Min(period => period.From);
        for (var season = AcademicYear.Named(member.Season!, years)!; season.To >= first; season = AcademicYear.Before(season, years))
        {
            quarters += season.Quarters.Count(quarter => periods.Any(period => period.From <= quarter.To && quarter.To <= period.To));
        }

        return quarters;
    }
}
