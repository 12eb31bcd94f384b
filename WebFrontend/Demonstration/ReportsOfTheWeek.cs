using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Reports;

namespace Engagement.Demonstration;

/// <summary>Of three leaders one has the last report accepted, one waits for that, and the student whose card is printed has yet to write it.</summary>
internal sealed class ReportsOfTheWeek(PresentDay present)
{
    private static readonly string[] Factions = ["debate", "culture-art", "self-knowledge"];

    private readonly IPostsGrain _posts = present.Grains.GetGrain<IPostsGrain>(Keys.Posts(DemonstrationSchool.Id));

    public async Task LayOut()
    {
        var last = ReportPeriod.Of(present.School.Season).Where(period => period.Span == ReportSpan.Week && period.To < present.Today).MaxBy(period => period.To);
        if (last is null || last.From <= FactionChoice.FirstDay(present.School.Season))
        {
            return;
        }

        var own = present.Students.Single(student => student.Id == DemonstrationSchool.CardStudent);
        var others = Factions.Where(faction => faction != own.FactionOn(last.To)).ToArray();
        var accepted = await Sent(others[0], last, "Апта бойы екі іс-шара өтті, келесі аптада турнирге дайындаламыз.");
        PresentDay.Expect((await accepted.Accept(1, PresentDay.Coordinator)).Refusal, "accept a report");
        await Sent(others[1], last, "Мереке бағдарламасы дайын, бір дайындық қалды.");
        if (own.FactionOn(present.Today) is { } faction)
        {
            await Lead(own.Id, faction, last.From);
        }
    }

    private async Task<IReportGrain> Sent(string faction, ReportPeriod period, string text)
    {
        var leader = present.ShownMembers(period.To).First(student => student.FactionOn(period.To) == faction && student.Id != DemonstrationSchool.CardStudent);
        var post = await Lead(leader.Id, faction, period.From);
        present.SetClock(period.To, 19);
        var report = present.Grains.GetGrain<IReportGrain>(Keys.Report(DemonstrationSchool.Id, post, period.Id));
        PresentDay.Expect((await report.Send(leader.Id, text)).Refusal, "send a report");
        return report;
    }

    /// <summary>Elected anew after the leader before changed the faction: the first report owed is the last one.</summary>
    private async Task<Guid> Lead(string student, string faction, DateOnly from)
    {
        present.SetClock(from, 8);
        var post = present.NewId();
        var outcome = await _posts.Give(new(post, student, PostKind.FactionLeader, faction, from, new(present.School.Season.From.Year + 1, 9, 30)));
        PresentDay.Expect(outcome == PostOutcome.Done ? null : $"{outcome}", "give a leader's post");
        return post;
    }
}
