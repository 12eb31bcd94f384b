using System.Collections.Immutable;
using System.Globalization;
using Engagement.Activities;
using Engagement.Schools;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>
/// What may still be changed in a plan: what is to come, and only as long as nothing hangs on it. What is over stays as it was
/// planned, so that nobody's delivery share changes afterwards.
/// </summary>
/// <param name="published">The events that everybody knows.</param>
/// <param name="inUse">Occurrences that the book names or that something was done about.</param>
internal sealed class PlanEditing(
    Season season, ImmutableArray<FactionProfile> factions, ImmutableArray<PlannedEvent> published, IReadOnlySet<string> inUse, DateOnly today)
{
    private const int MostEvents = 200;
    private const int LongestTitle = 300;
    private const int LongestWord = 80;
    private const int MostWords = 10;
    private const int LastGrade = 11;

    public PlanEdit Add(SeasonPlan plan, PlanEvent planned)
    {
        if (plan.Events.Length >= MostEvents)
        {
            return PlanEdit.Refused(PlanRefusal.TooManyEvents);
        }

        if (FaultIn(plan, planned) is { } fault)
        {
            return PlanEdit.Refused(fault);
        }

        var rows = plan.Events.Where(known => known.Month == planned.Month).Select(known => known.Row);
        return Checked(plan with { Events = [.. plan.Events, planned with { Row = rows.Append(LastRowOf(planned)).Max() + 1, Part = "" }] });
    }

    /// <summary>The event keeps its month, row and part: occurrences are named after them.</summary>
    public PlanEdit Change(SeasonPlan plan, string series, PlanEvent planned)
    {
        if (Find(plan, series) is not { } known)
        {
            return PlanEdit.Refused(PlanRefusal.UnknownEvent);
        }

        planned = planned with { Month = known.Month, Row = known.Row, Part = known.Part };
        return FaultIn(plan, planned) is { } fault
            ? PlanEdit.Refused(fault)
            : Checked(plan with { Events = plan.Events.Replace(known, planned) });
    }

    public PlanEdit TakeOut(SeasonPlan plan, string series) => Find(plan, series) is { } known
        ? Checked(plan with { Events = plan.Events.Remove(known) })
        : PlanEdit.Refused(PlanRefusal.UnknownEvent);

    /// <summary>Why a plan cannot take the place of the published events; null when it can.</summary>
    public string? FaultOf(SeasonPlan plan)
    {
        var after = PlanUnfolding.Unfold(plan, season).ToDictionary(one => one.Id);
        foreach (var before in published)
        {
            var stays = after.Remove(before.Id, out var now) && now.Host == before.Host && now.From == before.From && now.To == before.To;
            if (!stays && inUse.Contains(before.Id))
            {
                return PlanRefusal.EventInUse;
            }

            if (!stays && before.To < today)
            {
                return PlanRefusal.EventOver;
            }
        }

        return after.Values.Any(added => added.To < today) ? PlanRefusal.EventOver : null;
    }

    private PlanEdit Checked(SeasonPlan edited) => FaultOf(edited) is { } fault ? PlanEdit.Refused(fault) : new(edited, null);

    private string? FaultIn(SeasonPlan plan, PlanEvent planned)
    {
        if (!IsTitle(planned.Title))
        {
            return PlanRefusal.TitleNeeded;
        }

        if (planned.Month is < 1 or > 12
            || PlanUnfolding.MonthOf(planned, season) is var month && (month > season.To || month.AddMonths(1) <= season.From)
            || !PlanUnfolding.Of(planned, season).Any())
        {
            return PlanRefusal.OutsideSeason;
        }

        if (planned.Grades.IsDefaultOrEmpty || planned.Grades.Any(range => range.From < 1 || range.To > LastGrade || range.From > range.To))
        {
            return PlanRefusal.GradesWrong;
        }

        if (planned.Host is { } host && factions.All(faction => faction.Id != host))
        {
            return PlanRefusal.HostUnknown;
        }

        if (planned.Project is { } project && plan.Projects.All(known => known.Key != project))
        {
            return PlanRefusal.ProjectUnknown;
        }

        return AreWords(planned.Responsible) && AreWords(planned.Partners) && AreWords(planned.Guests) && planned.Form is null or { Length: <= LongestWord }
            ? null
            : PlanRefusal.TitleNeeded;
    }

    /// <summary>An event that was taken out leaves its number behind: another one must not be taken for it.</summary>
    private int LastRowOf(PlanEvent planned)
    {
        var prefix = PlanUnfolding.RowOf(planned with { Row = 0 }, season)[..^1];
        return published
            .Where(one => one.Row.StartsWith(prefix, StringComparison.Ordinal))
            .Select(one => int.TryParse(one.Row.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0)
            .DefaultIfEmpty(0)
            .Max();
    }

    private PlanEvent? Find(SeasonPlan plan, string series) => plan.Events.FirstOrDefault(known => PlanUnfolding.SeriesOf(known, season) == series);

    private static bool IsTitle(Localized title) => IsLine(title.Kk) && IsLine(title.Ru) && IsLine(title.En);

    private static bool IsLine(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestTitle;

    private static bool AreWords(ImmutableArray<string> words) =>
        !words.IsDefault && words.Length <= MostWords && words.All(word => !string.IsNullOrWhiteSpace(word) && word.Length <= LongestWord);
}

/// <param name="Plan">Null when refused.</param>
internal sealed record PlanEdit(SeasonPlan? Plan, string? Refusal)
{
    public static PlanEdit Refused(string code) => new(null, code);
}
