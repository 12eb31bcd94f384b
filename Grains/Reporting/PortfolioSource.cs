using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Initiatives;
using Engagement.Parliament;
using Engagement.Schools;

namespace Engagement.Reporting;

/// <summary>What stands beside the book of a faction's year: its plan with the proofs, its projects, its meetings.</summary>
internal sealed class PortfolioSource(string school, SeasonReport report, string faction, SchoolFacts facts, IGrainFactory grains)
{
    private readonly ISchoolPlanGrain _plan = grains.GetGrain<ISchoolPlanGrain>(Keys.Plan(school, report.Season));

    private DateOnly LastDay => facts.DayOf(report.AsOf) is var day && day < report.To ? day : report.To;

    public async Task<ImmutableArray<LedMonth>> Months()
    {
        var plan = (await _plan.Get()).Known;
        return
        [
            .. plan.Months
                .Where(month => month.Host == faction)
                .OrderBy(month => (month.Month + 12 - report.From.Month) % 12)
                .Select(month => new LedMonth(month.Month, [.. plan.Projects.Where(project => project.Month == month.Month).Select(project => project.Name)])),
        ];
    }

    public async Task<ImmutableArray<PortfolioEvent>> Events(ImmutableArray<(PlannedEvent Event, bool IsDelivered)> hosted)
    {
        var known = await Task.WhenAll(hosted.Select(one => _plan.Find(one.Event.Id)));
        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        var titles = profile.Events.ToDictionary(planned => planned.Id, planned => planned.Title);
        return [.. hosted.Select((one, i) => EventOf(one.Event, one.IsDelivered, known[i], known[i]?.Event.Title ?? TitleOf(one.Event)))];

        // A seal holds no titles.
        Localized TitleOf(PlannedEvent planned) =>
            profile.Season.Id == report.Season && titles.GetValueOrDefault(planned.Id) is { } title ? title : new(planned.Id, planned.Id, planned.Id);
    }

    public async Task<ImmutableArray<PortfolioProject>> Projects()
    {
        var ids = await grains.GetGrain<IInitiativesGrain>(Keys.Initiatives(school)).List();
        var initiatives = await Task.WhenAll(ids.Select(id => grains.GetGrain<IInitiativeGrain>(Keys.Initiative(school, id)).Get()));
        return
        [
            .. from one in initiatives.OfType<Initiative>()
               where one.Faction == faction
               let at = one.Completion?.At
               where at <= report.AsOf
               let day = facts.DayOf(at.Value)
               where report.From <= day && day <= report.To
               orderby day, one.Id
               select new PortfolioProject(one.Id, one.Idea.Title, day, one.Result?.Link, PeopleOf(one)),
        ];
    }

    public async Task<int> Meetings()
    {
        var register = await grains.GetGrain<IParliamentGrain>(Keys.Parliament(school)).Get();
        return register.Meetings.Count(one =>
            one.Notice.Faction == faction && report.From <= one.Notice.Day && one.Notice.Day <= LastDay
            && one.Stage is MeetingStage.Held or MeetingStage.SignedOff);
    }

    /// <summary>Only an accepted proof is laid before a jury.</summary>
    private static PortfolioEvent EventOf(PlannedEvent planned, bool isDelivered, PlannedOccurrence? known, Localized title)
    {
        var isOpen = known is { Event.IsSensitive: false };
        var proof = isOpen && isDelivered && known!.State == OccurrenceState.Accepted ? known.Proof : null;
        return new(
            planned.Id, title, planned.From, planned.To, isDelivered,
            isDelivered ? known?.Held?.Day : null,
            isOpen && isDelivered ? known!.Held?.TookPart : null,
            proof?.Link,
            proof is not null && (proof.File is not null || proof.Reference is not null));
    }

    private static int PeopleOf(Initiative one) => one.Project.Participants.Concat(one.Result?.Crew ?? []).Append(one.Author ?? "").Distinct().Count();
}
