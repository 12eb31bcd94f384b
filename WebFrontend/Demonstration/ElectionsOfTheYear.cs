using Engagement.Elections;
using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>The card student's class elected its body in September; the school's council is elected in some days, and its candidates stand.</summary>
internal sealed class ElectionsOfTheYear(PresentDay present)
{
    private const int Candidates = 3;
    private const int Voters = 18;
    private const int SeatsOfClass = 2;
    private const int SeatsOfCouncil = 5;
    private const int DaysAhead = 5;
    private static readonly Electorate Seniors = new(8, 11, null, OnlyMembers: false);
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Afternoon = new(14, 0);

    public async Task LayOut()
    {
        var electionDay = present.SchoolDayFrom(new(present.School.Season.From.Year, 9, 24));
        if (present.Today <= electionDay)
        {
            return;
        }

        await ElectInClass(electionDay);
        var councilDay = present.SchoolDayFrom(present.Today.AddDays(DaysAhead));
        present.Clock.Now = present.Now.AddHours(-30);
        await Announced(
            new(present.NewId(), ElectionKind.Council, null, SeatsOfCouncil, Seniors, ByHands: false, new(councilDay, Morning, Afternoon), PresentDay.Mentor),
            present.ShownMembers(councilDay).Where(student => student.Id != DemonstrationSchool.CardStudent));
    }

    private async Task ElectInClass(DateOnly day)
    {
        present.SetClock(day.AddDays(-5), 12);
        var own = present.Students.Single(student => student.Id == DemonstrationSchool.CardStudent);
        var classmates = present.Students.Where(student => student.Class == own.Class).ToList();
        var notice = new ElectionNotice(
            present.NewId(), ElectionKind.Class, own.Class, SeatsOfClass, new(own.Grade, own.Grade, own.Class, OnlyMembers: false), ByHands: false,
            new(day, Morning, Afternoon), PresentDay.Mentor);
        var election = await Announced(notice, classmates.Where(student => student.ShownAs is not null));
        present.SetClock(day, 10);
        foreach (var (number, voter) in classmates.Take(Voters).Index())
        {
            // Not all the same way.
            PresentDay.Expect((await election.Vote(voter.Id, [1, number % 3 == 0 ? 3 : 2])).Refusal, "vote");
        }

        present.SetClock(day, 16);
        PresentDay.Expect((await election.Confirm(PresentDay.Coordinator)).Refusal, "give the posts");
    }

    private async Task<IElectionGrain> Announced(ElectionNotice notice, IEnumerable<Student> candidates)
    {
        var election = present.Grains.GetGrain<IElectionGrain>(Keys.Election(DemonstrationSchool.Id, notice.Id));
        PresentDay.Expect((await election.Announce(notice)).Refusal, "announce an election");
        foreach (var candidate in candidates.Take(Candidates))
        {
            PresentDay.Expect((await election.Stand(candidate.Id)).Refusal, "stand");
        }

        return election;
    }
}
