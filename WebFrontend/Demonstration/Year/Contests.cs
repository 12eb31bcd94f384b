using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>Contests, exhibitions and the monthly School League: everybody who enters is paid, places come on top.</summary>
internal sealed class Contests(SchoolLife life, Random random) : EventStrand(life, random)
{
    private static readonly TimeOnly Time = new(16, 30);
    private static readonly ImmutableArray<string> Places = ["contest.first", "contest.second", "contest.third"];
    private static readonly ImmutableArray<ContestForm> Forms = DemonstrationData.Read<ImmutableArray<ContestForm>>("Year.contests.json");

    public override IEnumerable<Posting> Tell() =>
        Life.School.Events.SelectMany(planned => Forms.FirstOrDefault(form => form.Form == planned.Form) is { } form ? Hold(planned, form) : []);

    private IEnumerable<Posting> Hold(PlannedEvent planned, ContestForm form)
    {
        var day = DayOf(planned, needsParliament: true);
        var team = Team(planned, day, form.Organisers + form.Helpers + (form.Organisers > 0 ? 1 : 0));
        var entered = Entrants(planned, form, day, team).Chunk(form.TeamSize).ToArray();
        Shuffle(entered);
        yield return Post(
            day, Time, SchoolLife.MentorOf(planned.Host),
            [
                .. Lines("contest.part", entered.SelectMany(members => members)),
                .. entered.Take(form.Places).SelectMany((members, place) => Lines(PlaceKind(place, form.Places), members)),
            ],
            planned.Id, OwnEvent.LevelOf(planned), Note("contests"));
        if (!team.IsEmpty)
        {
            yield return TeamSheet(planned, day, Time.AddMinutes(20), team, form.Organisers, form.Hosts);
            foreach (var proof in Proof(planned, day, team))
            {
                yield return proof;
            }
        }
    }

    /// <summary>One range of grades at a time, and teams of one class.</summary>
    private IEnumerable<Student> Entrants(PlannedEvent planned, ContestForm form, DateOnly day, ImmutableArray<Student> team)
    {
        if (form.TeamSize == 1)
        {
            return Draw(Life.InGrades(planned.Grades).Except(team), form.Teams, day);
        }

        var range = One(planned.Grades);
        var youngest = Number(range.From, Math.Max(range.From, range.To - 2));
        var classes = Life.InGrades(youngest, Math.Min(range.To, youngest + 2)).Select(student => student.Class).Distinct().Take(form.Teams);
        return classes.SelectMany(@class => Draw(Life.InClass(@class).Except(team), form.TeamSize, day));
    }

    /// <summary>With three places one each; with six one first, two second and three third.</summary>
    private static string PlaceKind(int place, int places) => Places[places == 3 ? place : place switch { 0 => 0, < 3 => 1, _ => 2 }];
}

/// <param name="TeamSize">1 where everybody enters alone.</param>
internal sealed record ContestForm(string Form, int Teams, int TeamSize, int Places, int Organisers, int Helpers, int Hosts);
