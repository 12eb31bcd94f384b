using Engagement.Domain;
using Engagement.Schools;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>Files in short: <c>name;class;faction;external id</c>.</summary>
internal static class Import
{
    public static readonly DateOnly Today = new(2026, 11, 18);

    public static PeopleRows Read(params string[] rows) => ReadRaw(["Аты-жөні;Сынып;Фракция;Сыртқы код", .. rows], 0);

    /// <param name="firstRow">The number that the first line would have, less one.</param>
    public static PeopleRows ReadRaw(string[] lines, int firstRow = 1)
    {
        var reading = new PeopleReading([.. ((string[])["care", "debate", "law-order"]).Select(Faction)], Today, Today.AddYears(1));
        var table = Table(lines, firstRow);
        reading.Read(table, TableMapping.Propose(table, new Dictionary<string, string>()));
        return reading.Rows;
    }

    public static ImportTable Table(string[] lines, int firstRow = 1) =>
        new("list", [.. lines.Select((line, i) => new ImportRow(firstRow + i, [.. line.Split(';')]))]);

    private static FactionProfile Faction(string id) => new(id, Year.Text($"{id} faction"), Year.Text(id == "care" ? "Қамқорлық" : id), "#000000")
    {
        Aliases = id == "care" ? ["Қайырымдылық фракциясы"] : [],
    };
}

/// <summary>A roster as it stands and as a plan leaves it.</summary>
internal sealed record School(Roster Roster)
{
    public static readonly School Empty = new(new Roster(0, [], []));

    private static int _codes;

    public static School Of(params Student[] students) => new(new Roster(1, [.. students], []));

    public School After(RosterPlan plan)
    {
        var change = plan.Change("abai", () => $"{Interlocked.Increment(ref _codes):x16}");
        var students = Roster.Students.ToDictionary(student => student.Id);
        var staff = Roster.Staff.ToDictionary(member => member.Id);
        change.Students.ToList().ForEach(student => students[student.Id] = student);
        change.Staff.ToList().ForEach(member => staff[member.Id] = member);
        return new(new Roster(Roster.Version + 1, [.. students.Values], [.. staff.Values]));
    }
}
