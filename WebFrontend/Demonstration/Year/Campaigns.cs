using Engagement.Activities;

namespace Engagement.Demonstration;

/// <summary>Challenges, raids and the winter campaign: small groups again and again. Deeds and givers only.</summary>
internal sealed class Campaigns(SchoolLife life, Random random) : EventStrand(life, random)
{
    private static readonly TimeOnly Time = new(15, 55);

    public override IEnumerable<Posting> Tell() => Life.School.Events.SelectMany(planned => planned.Form switch
    {
        "raid" => Raid(planned),
        "challenge" => Challenge(planned),
        "campaign" => Campaign(planned),
        _ => [],
    });

    private IEnumerable<Posting> Raid(PlannedEvent planned)
    {
        var day = DayOf(planned, needsParliament: true);
        var team = Team(planned, day, Number(6, 9));
        yield return Post(day, new(9, 5), SchoolLife.MentorOf(planned.Host), Lines("raid.shift", team), planned.Id);
        foreach (var proof in Proof(planned, day, team))
        {
            yield return proof;
        }
    }

    private IEnumerable<Posting> Challenge(PlannedEvent planned)
    {
        var days = Life.Days.For(planned.From, planned.To);
        var entries = Draw(Life.InGrades(planned.Grades), Number(60, 90), days[0]).Chunk(15);
        return entries.Select(entry => Post(One(days), Time, SchoolLife.MentorOf(planned.Host), Lines("challenge.entry", entry), planned.Id));
    }

    private IEnumerable<Posting> Campaign(PlannedEvent planned)
    {
        var days = Life.Days.For(planned.From, planned.To);
        foreach (var day in days.Where(_ => Happens(0.5)))
        {
            var givers = Draw(Life.InGrades(planned.Grades), Number(10, 24), day);
            yield return Post(day, Time, SchoolLife.MentorOf("care"), Lines("campaign.action", givers), planned.Id, note: Note("volunteering"));
        }

        var committee = Draw(Life.Parliament(days[0]), 5, days[0]);
        foreach (var stageEnd in (DateOnly[])[days[days.Length / 3], days[2 * days.Length / 3], days[^1]])
        {
            yield return Post(stageEnd, Time.AddMinutes(45), SchoolLife.Coordinator, Lines("campaign.committee", committee), planned.Id);
        }
    }
}
