using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>The people of the school as the year finds them: who belongs where, who answers for what, who is keen.</summary>
internal sealed class SchoolLife
{
    private const int Seed = 1920;
    private const double OutsideParliament = 0.6;
    private const double InParliament = 1.5;

    private readonly ImmutableDictionary<string, double> _keenness;
    private readonly ImmutableDictionary<(string Faction, DateOnly Week), double> _pulse;

    public SchoolLife(SchoolProfile school, ImmutableArray<Student> students)
    {
        School = school;
        Students = students;
        Days = new(school.Season, DemonstrationSchool.Description.Holidays);
        Classes = [.. students.Select(student => student.Class).Distinct()];
        var random = new Random(Seed);
        _keenness = students.ToImmutableDictionary(student => student.Id, _ => Keenness(random.NextDouble()));
        _pulse = DemonstrationSchool.Description.Factions
            .SelectMany(faction => Days.Weeks.Select(week => (faction.Id, week, Pulse: faction.Vigour * (0.65 + (0.7 * random.NextDouble())))))
            .ToImmutableDictionary(beat => (beat.Id, beat.week), beat => beat.Pulse);
    }

    public SchoolProfile School { get; }

    public ImmutableArray<Student> Students { get; }

    public SchoolDays Days { get; }

    public ImmutableArray<string> Classes { get; }

    public static ImmutableArray<FactionDescription> Factions => DemonstrationSchool.Description.Factions;

    public DateOnly ParliamentFrom => FactionChoice.FirstDay(School.Season);

    public ImmutableArray<Student> InClass(string @class) => [.. Students.Where(student => student.Class == @class)];

    public ImmutableArray<Student> InGrades(ImmutableArray<GradeRange> grades) =>
        [.. Students.Where(student => grades.Any(range => range.From <= student.Grade && student.Grade <= range.To))];

    public ImmutableArray<Student> InGrades(int from, int to) => InGrades([new(from, to)]);

    public ImmutableArray<Student> MembersOf(string? faction, DateOnly day) =>
        [.. Students.Where(student => faction is not null && student.FactionOn(day) == faction)];

    /// <summary>All members on a day; before there are any, the grades they will come from.</summary>
    public ImmutableArray<Student> Parliament(DateOnly day) =>
        day < ParliamentFrom ? InGrades(9, 11) : [.. Students.Where(student => student.FactionOn(day) is not null)];

    /// <summary>The keenest first: leader, deputy and so on.</summary>
    public ImmutableArray<Student> PostHolders(IEnumerable<Student> members) => [.. members.OrderByDescending(member => _keenness[member.Id])];

    /// <summary>How much a faction does in the week of a day; 1 is usual.</summary>
    public double Pulse(string? faction, DateOnly day) =>
        faction is null ? 1 : _pulse.GetValueOrDefault((faction, SeasonCalendar.WeekOf(day)), 1);

    /// <summary>How likely somebody is to be found where something is done.</summary>
    public double Likelihood(Student student, DateOnly day) => _keenness[student.Id] * student.FactionOn(day) switch
    {
        { } faction => InParliament * Pulse(faction, day),
        null when student.Grade >= 9 => OutsideParliament,
        null => 1,
    };

    public static Author MentorOf(string? faction)
    {
        var index = Factions.Select(known => known.Id).ToImmutableArray().IndexOf(faction!);
        return index < 0 ? Coordinator : Mentor(index);
    }

    public Author MentorOfClass(string @class) => Mentor(Classes.IndexOf(@class));

    public static Author Mentor(int index)
    {
        var mentors = DemonstrationSchool.Description.Mentors;
        return new(mentors[index % mentors.Length].Id, IsCoordinator: false);
    }

    public static Author Coordinator { get; } = new(DemonstrationSchool.Coordinator.Id, IsCoordinator: true);

    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new(local, DemonstrationSchool.Zone.GetUtcOffset(local));
    }

    /// <summary>Many do a little, a few do much.</summary>
    private static double Keenness(double chance) => 0.4 + (3 * chance * chance * chance);
}
