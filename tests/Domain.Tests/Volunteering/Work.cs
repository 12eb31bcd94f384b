using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Students;
using Engagement.Volunteering;

namespace Engagement.Tests;

/// <summary>A shift of two hours on Wednesday afternoon, and the people around it.</summary>
internal static class Work
{
    public const string School = "abai";

    public static readonly DateOnly Day = new(2026, 11, 18);
    public static readonly Author Mentor = new("m-1", false);

    public static Announcement Announcement { get; } = new(
        new("0199a0a0-0000-7000-8000-000000000001"), OpportunityKind.Volunteering, new("Ағаш отырғызу", "Посадка деревьев", "Planting trees"),
        "Мектеп бағы", null, "nature", 5, 11, null, Day, Day.AddDays(7), "m-1");

    public static Shift Shift(int places = 2, int minutes = 120) =>
        Volunteering.Shift.Of(new("0199a0a0-0000-7000-8000-000000000002"), Day, new(14, 0), new TimeOnly(14, 0).AddMinutes(minutes), places);

    public static Student Student(string letter, int grade = 9, string? faction = null) =>
        new($"{School}.{letter}", letter, $"{grade}А", grade, null, faction is null ? [] : [new(faction, Day.AddDays(-60), null)]);

    public static string Id(string letter) => $"{School}.{letter}";

    /// <summary>Almaty's clock on the wall.</summary>
    public static SchoolMoment At(int hour, int minute = 0, int day = 0)
    {
        var wall = Day.AddDays(day).ToDateTime(new(hour, minute));
        return new(new(wall, TimeSpan.FromHours(5)), wall);
    }

    public static Shift SignedUp(this Shift shift, params string[] letters) =>
        letters.Aggregate(shift, (changed, letter) => SigningUp.SignUp(Announcement, changed, Student(letter), At(9)).Shift!);

    public static Shift Claimed(this Shift shift, string letter, int halfHours) => Claiming.Claim(shift, Id(letter), halfHours, At(16)).Shift!;

    public static ShiftChange Verify(this Shift shift, params (string Letter, int HalfHours)[] seen) =>
        Verifying.Verify(School, Announcement, shift, [.. seen.Select(one => new ClaimSeen(Id(one.Letter), one.HalfHours))], Mentor, []);

    public static string? StateOf(this Shift shift, string letter) => shift.Find(Id(letter))?.Claim?.State;
}
