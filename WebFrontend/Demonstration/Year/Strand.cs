using System.Collections.Immutable;
using Engagement.Ledger;
using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>One kind of thing that goes on all year. Each strand has a generator of its own, so that they do not disturb each other.</summary>
internal abstract class Strand(SchoolLife life, Random random)
{
    private const double NoteShare = 0.15;

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Notes =
        DemonstrationData.Read<ImmutableDictionary<string, ImmutableArray<string>>>("Year.notes.json");

    protected SchoolLife Life => life;

    public abstract IEnumerable<Posting> Tell();

    protected bool Happens(double chance) => random.NextDouble() < chance;

    /// <summary>From <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    protected int Number(int least, int most) => random.Next(least, most + 1);

    protected void Shuffle<T>(T[] items) => random.Shuffle(items);

    protected T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    /// <summary>Draws people, the keen ones more often.</summary>
    protected ImmutableArray<Student> Draw(IEnumerable<Student> from, int count, DateOnly day) =>
    [
        .. from
            .Select(student => (Student: student, Turn: Math.Log(1 - random.NextDouble()) / life.Likelihood(student, day)))
            .OrderByDescending(drawn => drawn.Turn)
            .Take(count)
            .Select(drawn => drawn.Student),
    ];

    protected static IEnumerable<SheetLine> Lines(string kind, IEnumerable<Student> students, int units = 1) =>
        students.Select(student => new SheetLine(student.Id, kind, units));

    /// <summary>What a mentor wrote beside some sheets; others have none.</summary>
    protected string? Note(string topic) => Happens(NoteShare) ? One(Notes[topic]) : null;

    protected string Text(string topic) => One(Notes[topic]);

    protected Guid NewId(DateTimeOffset at) => SheetId.At(at, random);

    /// <summary>A sheet written within ten minutes after <paramref name="time"/>.</summary>
    protected Posting Post(
        DateOnly day, TimeOnly time, Author author, IEnumerable<SheetLine> lines, string? @event = null, string? level = null, string? note = null)
    {
        var at = SchoolLife.At(day, time).AddMilliseconds(random.Next(600_000));
        return new(at, author, new(NewId(at), new(day, @event, level), [.. lines], note));
    }
}
