using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Engagement.Consents;
using Engagement.Demonstration;
using Engagement.Domain;
using Engagement.Students;

namespace Engagement.Tests;

public sealed class RosterTests
{
    private static readonly ImmutableArray<Student> Students = DemonstrationSchool.Students(AcademicYear.Default(2026));

    [Fact]
    public void About_six_hundred_students_sit_in_22_classes()
    {
        Assert.InRange(Students.Length, 560, 640);
        Assert.Equal(22, Students.Select(student => student.Class).Distinct().Count());
        Assert.Equal(Students.Length, Students.Select(student => student.Id).Distinct().Count());
        Assert.Equal(Students.Length, Students.Select(student => student.Name).Distinct().Count());
        Assert.All(Students, student => Assert.Matches("^abai\\.[0-9a-hjkmnp-tv-z]{8}$", student.Id));
    }

    [Fact]
    public void Every_machine_has_the_same_students()
    {
        var told = string.Join('\n', Students.Select(student => $"{student.Id} {student.Name} {student.Class} {student.ShownAs}"));
        Assert.Equal("061b08367a28c6d8", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told)))[..16]);
        Assert.Equal(Students.Select(student => student.Id), DemonstrationSchool.Students(AcademicYear.Default(2031)).Select(student => student.Id));
    }

    [Fact]
    public void Only_some_from_grade_5_are_shown_and_no_two_under_one_name()
    {
        var shown = Students.Where(student => student.ShownAs is not null).ToList();
        Assert.DoesNotContain(shown, student => student.Grade < 5);
        Assert.InRange((double)shown.Count / Students.Count(student => student.Grade >= 5), 0.55, 0.65);
        Assert.Equal(shown.Count, shown.Select(student => student.ShownAs).Distinct().Count());
        Assert.Contains(shown, student => student.Id == DemonstrationSchool.CardStudent);

        var visibility = new Visibility(VisibilityPolicy.Default);
        Assert.Equal(shown, Students.Where(student => visibility.NameOn(Surface.Public, student) is not null));
    }

    [Fact]
    public void Only_grades_9_to_11_are_members_and_from_16_September()
    {
        var members = Students.Where(student => !student.Memberships.IsEmpty).ToList();
        Assert.All(members, member => Assert.InRange(member.Grade, 9, 11));
        Assert.All(members, member => Assert.Equal(new DateOnly(2026, 9, 16), member.Memberships[0].From));
        Assert.InRange((double)members.Count / Students.Count(student => student.Grade >= 9), 0.8, 0.99);

        var sizes = members.CountBy(member => member.FactionOn(new(2026, 11, 1))!).Select(faction => faction.Value).ToList();
        Assert.Equal(8, sizes.Count);
        Assert.All(sizes, size => Assert.InRange(size, 8, 31));
    }

    [Fact]
    public void A_few_change_faction_once_without_a_gap()
    {
        var changed = Students.Where(student => student.Memberships.Length > 1).ToList();
        Assert.InRange(changed.Count, 3, 8);
        Assert.All(changed, student =>
        {
            var (first, second) = (student.Memberships[0], student.Memberships[1]);
            Assert.NotEqual(first.Faction, second.Faction);
            Assert.True(first.From <= first.To);
            Assert.Equal(first.To!.Value.AddDays(1), second.From);
            Assert.Null(second.To);
        });
    }
}
