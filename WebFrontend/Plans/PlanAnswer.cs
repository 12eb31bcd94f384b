using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;

namespace Engagement.Plans;

/// <summary>The plan as everybody reads it.</summary>
/// <param name="Approval">Null while the director has not approved a plan of this year.</param>
/// <param name="Delivery">What was delivered of what fell due, in percent, in the whole school; for the staff faction by faction before it.</param>
internal sealed record PlanAnswer(
    YearAnswer Season,
    ApprovalAnswer? Approval,
    IEnumerable<PlanMonth> Months,
    IEnumerable<PlanProject> Projects,
    IEnumerable<PlanEventAnswer> Events,
    ImmutableArray<DeliveredShare> Delivery)
{
    public static PlanAnswer Of(SchoolYear year, ImmutableArray<DeliveredShare> delivery, IReadOnlyDictionary<string, string>? names) => new(
        YearAnswer.Of(year.Season), ApprovalAnswer.Of(year, names), year.Plan.Known.Months, year.Plan.Known.Projects, PlanEventAnswer.Of(year.Plan.Known, year.Season), delivery);
}

/// <summary>The plan as its editors see it.</summary>
/// <param name="Changes">What approving this draft would change.</param>
internal sealed record DraftAnswer(
    YearAnswer Season,
    ApprovalAnswer? Approval,
    int Version,
    bool WaitsForApproval,
    IEnumerable<PlanMonth> Months,
    IEnumerable<PlanProject> Projects,
    IEnumerable<PlanEventAnswer> Events,
    IEnumerable<PlanGap> Gaps,
    IEnumerable<PlanChange> Changes)
{
    public static DraftAnswer Of(SchoolYear year, SchoolPlan plan, IReadOnlyDictionary<string, string>? names) => new(
        YearAnswer.Of(year.Season), ApprovalAnswer.Of(year with { Plan = plan }, names), plan.Version, plan.WaitsForApproval, plan.Draft.Months, plan.Draft.Projects,
        PlanEventAnswer.Of(plan.Draft, year.Season), PlanGaps.Of(plan.Draft, year.Season),
        PlanChange.Between(plan.Known, plan.Draft, year.Season));
}

internal sealed record YearAnswer(string Id, DateOnly From, DateOnly To)
{
    public static YearAnswer Of(Season season) => new(season.Id, season.From, season.To);
}

/// <param name="Name">Only for those who may know who it was.</param>
internal sealed record ApprovalAnswer(int Version, DateTimeOffset At, string Post, string? Name)
{
    public static ApprovalAnswer? Of(SchoolYear year, IReadOnlyDictionary<string, string>? names) => year.Plan.Approvals is [.., var last]
        ? new(last.Version, TimeZoneInfo.ConvertTime(last.At, year.Zone), last.By.Post, names?.GetValueOrDefault(last.By.Id))
        : null;
}

/// <summary>One event of the plan under its number, for instance <c>2026-10-3a</c>.</summary>
internal sealed record PlanEventAnswer(
    string Series,
    int Month,
    int Row,
    string Part,
    string? Project,
    Localized Title,
    string? Form,
    Recurrence Recurrence,
    DateOnly? Since,
    DateOnly? Until,
    string? Host,
    ImmutableArray<string> Responsible,
    ImmutableArray<GradeRange> Grades,
    EvidenceKind? Evidence,
    ImmutableArray<string> Partners,
    ImmutableArray<string> Guests,
    bool RatesClasses,
    bool IsSensitive)
{
    public static IEnumerable<PlanEventAnswer> Of(SeasonPlan plan, Season season) =>
        from planned in plan.Events
        let month = PlanUnfolding.MonthOf(planned, season)
        orderby month, planned.Row, planned.Part
        select new PlanEventAnswer(
            PlanUnfolding.SeriesOf(planned, season), planned.Month, planned.Row, planned.Part, planned.Project,
            PlanUnfolding.In(season, planned.Title), planned.Form, planned.Recurrence, planned.Since, planned.Until, planned.Host,
            planned.Responsible, planned.Grades, planned.Evidence, planned.Partners, planned.Guests, planned.RatesClasses,
            planned.IsSensitive);
}

/// <param name="Kind"><c>added</c>, <c>changed</c> or <c>takenOut</c>.</param>
internal sealed record PlanChange(string Series, string Kind, Localized Title)
{
    public static IEnumerable<PlanChange> Between(SeasonPlan before, SeasonPlan after, Season season)
    {
        var known = before.Events.ToDictionary(planned => PlanUnfolding.SeriesOf(planned, season));
        foreach (var planned in after.Events)
        {
            var series = PlanUnfolding.SeriesOf(planned, season);
            if (!known.Remove(series, out var old))
            {
                yield return new(series, "added", planned.Title);
            }
            else if (!old.IsSameAs(planned))
            {
                yield return new(series, "changed", planned.Title);
            }
        }

        foreach (var (series, old) in known)
        {
            yield return new(series, "takenOut", old.Title);
        }
    }
}
