using Engagement.Activities;
using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>The discussions and debates of February, and the autumn cup with its final.</summary>
internal sealed class Debates(SchoolLife life, Random random) : EventStrand(life, random)
{
    private const string Cup = "debate-cup";
    private const int Judges = 4;
    private static readonly TimeOnly Time = new(16, 10);

    public override IEnumerable<Posting> Tell() =>
        Life.School.Events.Where(planned => planned.Form is "debate" or "discussion-debate" or Cup).SelectMany(Hold);

    private IEnumerable<Posting> Hold(PlannedEvent planned)
    {
        var day = DayOf(planned, needsParliament: true);
        var team = Team(planned, day, size: 8);
        var speakers = Draw(Life.InGrades(planned.Grades).Except(team), 2 * Number(6, 9), day).ToArray();
        Shuffle(speakers);
        var winners = speakers.Take(speakers.Length / 2).ToArray();
        var judges = Draw(Life.Parliament(day).Except(team).Except(speakers), Judges, day);
        yield return Post(
            day, Time, SchoolLife.MentorOf("debate"),
            [
                .. Lines("debate.part", speakers),
                .. Lines("debate.win", winners),
                .. Lines("debate.best", Draw(speakers, 2, day)),
                .. Lines("debate.judge", judges),
            ],
            planned.Id, note: Note("contests"));
        yield return TeamSheet(planned, day, Time.AddMinutes(15), team, organisers: 3, hosts: 2);
        foreach (var proof in Proof(planned, day, team))
        {
            yield return proof;
        }

        if (planned.Form == Cup && Life.Days.Between(day.AddDays(1), planned.To.AddDays(7)).FirstOrDefault() is var final && final != default)
        {
            yield return Post(
                final, Time, SchoolLife.MentorOf("debate"), Lines("debate.final", Finalists(winners)), planned.Id, note: Note("contests"));
        }
    }

    private static IEnumerable<Student> Finalists(Student[] winners) => winners.Take(2);
}
