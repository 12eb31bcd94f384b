using System.Globalization;
using Engagement.Activities;
using Engagement.Schools;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>The cells of an event in the plan's table, in each language: what an export writes, and what a table that is read back is compared with.</summary>
public sealed class PlanCells(SeasonPlan plan, Season season, IEnumerable<FactionProfile> factions)
{
    public const string Separator = "; ";

    private static readonly Localized Nothing = new("", "", "");

    private readonly Dictionary<string, Localized> _factions = factions.ToDictionary(faction => faction.Id, faction => faction.ShortName);

    public Localized Of(PlanEvent planned, string field) => field switch
    {
        PlanColumn.Number => Same(PlanUnfolding.SeriesOf(planned, season)),
        PlanColumn.Direction => planned.Host is { } host ? _factions.GetValueOrDefault(host) ?? Same(host) : Nothing,
        PlanColumn.Project => plan.Projects.FirstOrDefault(project => project.Key == planned.Project)?.Name ?? Nothing,
        PlanColumn.Event => PlanUnfolding.In(season, planned.Title),
        PlanColumn.Form => planned.Form is { } form ? PlanWords.Forms.Of(form) : Nothing,
        PlanColumn.Month => PlanWords.Months.Of(planned.Month.ToString(CultureInfo.InvariantCulture)),
        PlanColumn.Time => PlanWords.Times.Of(TimeCode(planned.Recurrence)),
        PlanColumn.Responsible => Joined(planned.Responsible.Select(PlanWords.Roles.Of)),
        PlanColumn.Partners => Same(string.Join(Separator, planned.Partners)),
        PlanColumn.Participants => Same(string.Join(", ", planned.Grades.Select(range => range.From == range.To ? $"{range.From}" : $"{range.From}–{range.To}"))),
        _ => Nothing,
    };

    private static string TimeCode(Recurrence recurrence) => recurrence.ToString().ToLowerInvariant();

    private static Localized Same(string text) => new(text, text, text);

    private static Localized Joined(IEnumerable<Localized> words)
    {
        var all = words.ToList();
        return new(
            string.Join(Separator, all.Select(word => word.Kk)), string.Join(Separator, all.Select(word => word.Ru)), string.Join(Separator, all.Select(word => word.En)));
    }
}

/// <summary>The columns of the plan's table that can be read back.</summary>
public static class PlanColumn
{
    public const string Number = "number";
    public const string Direction = "direction";
    public const string Project = "project";
    public const string Event = "event";
    public const string Form = "form";
    public const string Month = "month";
    public const string Time = "time";
    public const string Responsible = "responsible";
    public const string Partners = "partners";
    public const string Participants = "participants";

    public static readonly string[] All = [Number, Direction, Project, Event, Form, Month, Time, Responsible, Partners, Participants];
}
