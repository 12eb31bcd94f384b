using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Ledger;
using Engagement.Schools;

using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>What a neighbour wrote down: on most days a sheet or two, and the events of the plan that it held.</summary>
internal sealed class NeighbourYear
{
    private const double SmallestGroup = 0.05;
    private const double LargestGroup = 0.2;

    private static readonly ImmutableArray<string> Kinds = ["meet.attend", "task.done", "vol.half", "tutor.half", "media.post", "raid.shift"];

    private readonly Neighbour _neighbour;
    private readonly SchoolProfile _school;
    private readonly Student[] _students;
    private readonly Random _random;

    private NeighbourYear(Neighbour neighbour, SchoolProfile school, ImmutableArray<Student> students)
    {
        (_neighbour, _school, _students) = (neighbour, school, [.. students]);
        _random = new Random(neighbour.Students + 1);
    }

    public static ImmutableArray<Posting> Until(DateTimeOffset now, Neighbour neighbour, SchoolProfile school, ImmutableArray<Student> students)
    {
        var year = new NeighbourYear(neighbour, school, students);
        return [.. year.EveryDay().Concat(year.Events()).OrderBy(posting => posting.At).Where(posting => posting.At <= now)];
    }

    private IEnumerable<Posting> EveryDay()
    {
        foreach (var day in new SchoolDays(_school.Season, DemonstrationSchool.Description.Holidays).All)
        {
            if (_random.NextDouble() < _neighbour.Vigour)
            {
                var kind = Kinds[_random.Next(Kinds.Length)];
                yield return Post(day, null, Group().Select(student => new SheetLine(student.Id, kind, 1)));
            }
        }
    }

    private IEnumerable<Posting> Events()
    {
        var days = new SchoolDays(_school.Season, DemonstrationSchool.Description.Holidays);
        foreach (var planned in _school.Events.Where(planned => planned.Recurrence != Recurrence.Weekly))
        {
            var open = days.For(planned.From, planned.To);
            var group = Group();
            if (!open.IsEmpty && _random.NextDouble() < _neighbour.Vigour)
            {
                yield return Post(open[_random.Next(open.Length)], planned.Id,
                    group.Select((student, i) => new SheetLine(student.Id, i == 0 ? "event.lead" : "event.part", 1)));
            }
        }
    }

    private ImmutableArray<Student> Group()
    {
        _random.Shuffle(_students);
        var share = SmallestGroup + ((LargestGroup - SmallestGroup) * _random.NextDouble());
        return [.. _students.Take(1 + (int)(share * _students.Length))];
    }

    private Posting Post(DateOnly day, string? @event, IEnumerable<SheetLine> lines)
    {
        var at = SchoolLife.At(day, new(12, 0)).AddMilliseconds(_random.Next(7_200_000));
        return new(at, new(_neighbour.Mentor.Id, IsCoordinator: false), new(SheetId.At(at, _random), new(day, @event, null), [.. lines], null));
    }
}
