using Engagement.Activities;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>What a plan leaves open. A gap is allowed; the editor is shown it.</summary>
public static class PlanGaps
{
    public static IEnumerable<PlanGap> Of(SeasonPlan plan, Season season)
    {
        var withPartners = plan.Months.Where(month => month.HasPartners).Select(month => month.Month).ToHashSet();
        foreach (var planned in plan.Events)
        {
            var series = PlanUnfolding.SeriesOf(planned, season);
            foreach (var field in FieldsOf(planned, withPartners.Contains(planned.Month)))
            {
                yield return new(series, field);
            }
        }
    }

    private static IEnumerable<string> FieldsOf(PlanEvent planned, bool hasPartners)
    {
        if (planned.Project is null)
        {
            yield return "project";
        }

        if (string.IsNullOrEmpty(planned.Form) || planned.IsFormInferred)
        {
            yield return "form";
        }

        if (planned.Responsible.IsEmpty)
        {
            yield return "responsible";
        }

        if (planned.Evidence is null)
        {
            yield return "evidence";
        }

        if (hasPartners && planned.Partners.IsEmpty)
        {
            yield return "partners";
        }
    }
}

/// <param name="Series">The event, for instance <c>2026-10-3a</c>.</param>
/// <param name="Field">Its property, as the HTTP contract names it.</param>
public sealed record PlanGap(string Series, string Field);
