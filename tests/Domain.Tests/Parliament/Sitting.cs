using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Parliament;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>A sitting on Wednesday at 15:00, and the people around it.</summary>
internal static class Sitting
{
    public const string School = "abai";

    public static readonly DateOnly Day = new(2026, 11, 18);
    public static readonly Guid Id = new("0199b0b0-0000-7000-8000-000000000001");
    public static readonly Guid Item = new("0199b0b0-0000-7000-8000-000000000002");
    public static readonly Guid Point = new("0199b0b0-0000-7000-8000-000000000003");
    public static readonly Author Signer = new("m-9", false);

    public static MeetingNotice Notice { get; } = new(Id, MeetingKind.Sitting, null, Day, new(15, 0), "Мәжіліс залы", 8, 11);

    public static Meeting Planned { get; } = new(Notice, "2026-2027", MeetingStage.Planned, 3) { Agenda = [new(Item, "Жоспар", [], "", 0, [])] };

    public static Meeting Opened => Presence.Open(Planned, 4, null, At(15)).Meeting!;

    public static string Student(string letter) => $"{School}.{letter}";

    public static Student Person(string letter, int grade = 10, string? faction = null) =>
        new(Student(letter), letter, $"{grade}А", grade, null, faction is null ? [] : [new(faction, Day.AddDays(-60), null)]);

    /// <summary>Almaty's clock on the wall.</summary>
    public static SchoolMoment At(int hour, int minute = 0, int day = 0)
    {
        var wall = Day.AddDays(day).ToDateTime(new(hour, minute));
        return new(new(wall, TimeSpan.FromHours(5)), wall);
    }

    public static Meeting With(this Meeting meeting, params string[] letters) =>
        letters.Aggregate(meeting, (changed, letter) => Presence.CheckIn(changed, Person(letter), isMember: true, At(15)).Meeting!);

    public static Meeting Held(this Meeting meeting) => Minutes.Close(meeting, 3, At(16).At).Meeting!;

    public static MeetingChange Sign(this Meeting meeting, SchoolMoment? at = null, params string[] unknown) => Minutes.Sign(
        School, meeting, new(meeting.Version, "senior-mentor"), Signer,
        meeting.Present.Select(one => one.Student!).Where(one => !unknown.Contains(one)).ToHashSet(), at ?? At(17));

    public static ParliamentRegister Register(params Member[] members) => new([.. members], [], 1);

    public static Member Applied(string letter, bool withParent = true) => new(
        Student(letter), MemberState.Applied, false, Student(letter), At(9).At,
        [
            new(AgreementGiver.Student, Student(letter), Admission.Agreement, At(9).At),
            .. withParent ? [new Agreement(AgreementGiver.Parent, $"parent/{Student(letter)}", Admission.Agreement, At(9).At)] : Array.Empty<Agreement>(),
        ],
        null, null, null, null, null, []);

    public static Member OnAgenda(string letter, bool withParent = true) =>
        Applied(letter, withParent) with { State = MemberState.OnAgenda, Meeting = Id };

    /// <summary>The sitting takes up these applications.</summary>
    public static Meeting Deciding(params string[] letters) =>
        Opened with { Agenda = [new(Item, "Қабылдау", [.. letters.Select(Student)], "", 0, [])] };

    public static MeetingChange Decide(this Meeting meeting, ParliamentRegister register, Guid? point = null, int grade = 10, params (string Letter, bool IsAdmitted)[] decisions) =>
        Resolving.Resolve(
            meeting,
            new(Item, new(point ?? Point, ResolutionKind.Admission, "", null, null, null, [.. decisions.Select(one => new Applicant(Student(one.Letter), one.IsAdmitted, null))])),
            register,
            decisions.ToDictionary(one => Student(one.Letter), _ => grade));
}
