using System.Globalization;
using Engagement.Domain;
using Engagement.Nominations;

namespace Engagement.Tests;

/// <summary>The worked examples of the nominations (rulebook, section 7).</summary>
public sealed class WorkedExamples
{
    private static readonly string[] Months = ["2024-09", "2024-10", "2024-11", "2024-12", "2025-01", "2025-02", "2025-03", "2025-04", "2025-05"];
    private static readonly string[] Hosts = ["law-order", "information", "sport-health", "self-knowledge", "care", "debate", "ecology-labour", "culture-art"];

    [Fact]
    public void Best_student()
    {
        var desk = new NominationDesk();
        desk.Entry("a", "law.check", 90, "2024-09-10").Entry("a", "tutor.half", 200, "2024-11-11").Entry("a", "task.done", 512, "2025-01-20");
        foreach (var host in Hosts)
        {
            desk.Entry("a", "event.part", 1, "2025-02-03", host);
        }

        desk.Entry("b", "debate.part", 310, "2024-09-10", "debate").Entry("b", "event.part", 60, "2024-11-11", "care")
            .Entry("b", "event.part", 100, "2025-01-20", "information").Entry("b", "event.part", 100, "2025-01-20", "law-order");

        var list = desk.List(NominationCode.BestStudent);
        Assert.Equal([("a", 1, 1080), ("b", 2, 960)], Summary(list));
        Assert.Equal(["knowledge 180", "tutoring 200", "rest 500", "hosts 200"], Parts(list, "a"));
        Assert.Equal(["knowledge 600", "tutoring 0", "rest 260", "hosts 100"], Parts(list, "b"));
    }

    [Fact]
    public void Young_athlete()
    {
        var desk = new NominationDesk();
        foreach (var month in Months)
        {
            desk.Entry("a", "event.part", 6, $"{month}-05", "sport-health");
        }

        desk.Entry("a", "contest.first", 6, "2025-01-20", form: "competition", direction: "sports").Entry("a", "task.done", 400, "2025-01-20", "sport-health");
        foreach (var month in Months[..5])
        {
            desk.Entry("b", "event.part", 18, $"{month}-05", "sport-health");
        }

        desk.Entry("b", "event.help", 4, "2025-01-20", "sport-health");
        Assert.Equal([("a", 1, 150), ("b", 2, 144)], Summary(desk.List(NominationCode.YoungAthlete)));
    }

    [Fact]
    public void Activists()
    {
        var desk = new NominationDesk();
        Steady(desk, "a", 646, 30, 7);
        Steady(desk, "b", 820, 19, 4);
        var list = desk.List(NominationCode.SchoolActivists);
        Assert.Equal([("b", 1, 995), ("a", 2, 936)], Summary(list));
        Assert.Equal(["points 646", "weeks 150", "hosts 140"], Parts(list, "a"));
        Assert.Equal(3, list.Seats);
    }

    [Fact]
    public void Talented_is_decided_by_the_chain_of_ties()
    {
        var desk = new NominationDesk()
            .Entry("a", "contest.part", 25, "2025-01-13", form: "contest").Entry("a", "contest.part", 20, "2025-01-13", form: "exhibition")
            .Entry("a", "event.part", 20, "2025-01-14", form: "festival").Entry("a", "event.part", 20, "2025-01-14", form: "flash-mob")
            .Entry("b", "contest.part", 40, "2025-01-13", form: "contest").Entry("b", "contest.part", 40, "2025-01-20", form: "video-contest")
            .Entry("b", "event.part", 20, "2025-01-27", form: "poetry-evening");
        var list = desk.List(NominationCode.TalentedStudent);
        Assert.Equal([("b", 1, 145), ("a", 2, 145)], Summary(list));
        Assert.Equal("weeks", list.Ranking[1].Decided);
    }

    [Fact]
    public void Caring()
    {
        var desk = new NominationDesk();
        foreach (var month in Months[..7])
        {
            desk.Entry("a", "vol.half", 21, $"{month}-05", units: 7);
        }

        desk.Entry("a", "campaign.action", 3, "2025-01-20").Entry("a", "contest.part", 20, "2025-01-20", "care");
        foreach (var month in Months[..3])
        {
            desk.Entry("b", "tutor.half", 63, $"{month}-05", units: 9);
        }

        desk.Entry("b", "vol.lead", 1, "2024-11-20", "care").Entry("b", "event.part", 12, "2024-11-20", "care");
        var list = desk.List(NominationCode.CaringStudent);
        Assert.Equal([("a", 1, 240), ("b", 2, 232)], Summary(list));
        Assert.Equal(["given 150", "care 20", "months 70"], Parts(list, "a"));
        Assert.Equal(["given 190", "care 12", "months 30"], Parts(list, "b"));
    }

    [Fact]
    public void Leaders()
    {
        var desk = new NominationDesk();
        foreach (var (student, led, points) in ((string, int, int)[])[("a", 15, 20), ("b", 9, 20)])
        {
            for (var i = 0; i < led; i++)
            {
                desk.Entry(student, "event.lead", points, "2025-01-20", @event: $"{student}{i}").Delivered($"{student}{i}");
            }
        }

        desk.Entry("a", "report.week", 60, "2025-01-20").Entry("a", "debate.part", 12, "2025-01-20")
            .Entry("b", "meet.chair", 60, "2025-01-20").Entry("b", "report.week", 165, "2025-01-20").Entry("b", "debate.best", 40, "2025-01-20");
        var list = desk.List(NominationCode.SchoolLeaders);
        Assert.Equal([("a", 1, 822), ("b", 2, 775)], Summary(list));
        Assert.Equal(["organised 600", "reports 60", "debates 12", "led 150"], Parts(list, "a"));
    }

    [Fact]
    public void The_chain_of_ties()
    {
        var list = Shortlist.From("any", null, null, 1,
        [
            Of("x", 22, 5, new(2025, 5, 10)), Of("y", 22, 5, new(2025, 4, 30)), Of("z", 25, 3, new(2025, 5, 20)), Of("w", 22, 5, new(2025, 4, 30)),
        ]);
        Assert.Equal(
            [("z", 1, false, null), ("w", 2, true, "weeks"), ("y", 2, true, "shared"), ("x", 4, false, "earlier")],
            list.Ranking.Select(one => (one.Merit.Id, one.Place, one.IsShared, one.Decided)));
        Assert.Equal("z", Assert.Single(list.Proposed).Merit.Id);

        static Merit Of(string id, int weeks, int hosts, DateOnly last) => new(id, [], [new("points", 200)], new(0, weeks, hosts, last));
    }

    /// <summary>So many points over so many weeks, for so many hosts.</summary>
    private static void Steady(NominationDesk desk, string student, int points, int weeks, int hosts)
    {
        var monday = new DateOnly(2024, 9, 9);
        for (var week = 0; week < weeks; week++)
        {
            var granted = week == 0 ? points - weeks + 1 : 1;
            desk.Entry(student, "event.part", granted, monday.AddDays(7 * week).ToString("O", CultureInfo.InvariantCulture), Hosts[week % hosts]);
        }
    }

    private static IEnumerable<(string, int, int)> Summary(Shortlist list) => list.Ranking.Select(one => (one.Merit.Id, one.Place, one.Merit.Score));

    private static IEnumerable<string> Parts(Shortlist list, string id) =>
        list.Ranking.Single(one => one.Merit.Id == id).Merit.Parts.Select(part => $"{part.Name} {part.Value}");
}
