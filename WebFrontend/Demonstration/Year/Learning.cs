using Engagement.Activities;

namespace Engagement.Demonstration;

/// <summary>Laws read and checked, and the course of five days.</summary>
internal sealed class Learning(SchoolLife life, Random random) : EventStrand(life, random)
{
    private static readonly TimeOnly CheckTime = new(13, 20);
    private static readonly TimeOnly CourseTime = new(17, 5);

    public override IEnumerable<Posting> Tell() => Life.School.Events.SelectMany(planned => planned.Form switch
    {
        "briefing" => LawChecks(planned),
        "course" => Course(planned),
        _ => [],
    });

    private IEnumerable<Posting> LawChecks(PlannedEvent planned)
    {
        var days = Life.Days.For(planned.From.AddDays(14), planned.To);
        foreach (var @class in Life.InGrades(5, 11).Select(student => student.Class).Distinct())
        {
            var day = One(days);
            var pupils = Life.InClass(@class);
            yield return Post(
                day, CheckTime, Life.MentorOfClass(@class), Lines("law.check", Draw(pupils, pupils.Length * Number(4, 7) / 10, day)), planned.Id,
                note: Note("learning"));
        }
    }

    private IEnumerable<Posting> Course(PlannedEvent planned)
    {
        var days = Life.Days.For(planned.From, planned.To).Take(5).ToArray();
        var listeners = Draw(Life.InGrades(planned.Grades), 20, days[0]);
        foreach (var day in days)
        {
            yield return Post(day, CourseTime, SchoolLife.Mentor(8), Lines("course.day", listeners.Where(_ => Happens(0.94))), planned.Id);
        }

        yield return Post(
            days[^1], CourseTime.AddMinutes(30), SchoolLife.Mentor(8), Lines("course.certificate", listeners.Where(_ => Happens(0.8))), planned.Id,
            note: Note("learning"));
    }
}
