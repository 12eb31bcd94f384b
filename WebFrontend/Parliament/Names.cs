using Engagement.Boards;
using Engagement.Domain;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Parliament;

/// <summary>People under the names that whoever looks may read.</summary>
internal sealed class Names(string school, Roster roster, SessionUser? user, DateOnly today)
{
    private readonly Visibility _visibility = new(roster.Policy);
    private readonly Dictionary<string, Student> _students = roster.Everybody().ToDictionary(student => student.Id);
    private readonly Dictionary<string, string> _staff = roster.Staff.ToDictionary(member => member.Id, member => member.Name);

    public Audience Audience { get; } = Access.AudienceOf(user, school);

    public Student? Student(string id) => _students.GetValueOrDefault(id);

    /// <summary>Null when the person is not shown to whoever looks.</summary>
    public string? Of(string? person) =>
        person is null ? null
        : _students.TryGetValue(person, out var student) ? Of(student)
        : Audience == Audience.Public ? null
        : _staff.GetValueOrDefault(person);

    public string? Of(Student student) =>
        user?.Id == student.Id || Access.May(user, Right.SeePeople, school, student, today) ? student.Name : _visibility.NameFor(Audience, student);

    /// <summary>A class is told where a name is not told to the whole world.</summary>
    public string? ClassOf(string id) => Audience == Audience.Public ? null : Student(id)?.Class;
}
