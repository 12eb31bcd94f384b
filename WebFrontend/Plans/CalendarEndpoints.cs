using System.Globalization;
using System.Text;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Plans;

/// <summary>The plan's events by day, for people and for the calendars of their phones.</summary>
internal static class CalendarEndpoints
{
    private const int LongestStretch = 400;

    public static void MapCalendars(this IEndpointRouteBuilder routes)
    {
        var school = routes.MapGroup("/api/schools/{school}").WithTags("Plan");
        school.MapGet("/calendar", Get).Produces<CalendarAnswer>();
        school.MapGet("/calendar.ics", GetFeed).Produces<string>(contentType: "text/calendar");
    }

    private static async Task<IResult> Get(
        string school, IGrainFactory grains, SchoolClock clock, HttpContext context, DateOnly? from = null, DateOnly? to = null, string? faction = null, int? grade = null)
    {
        if (await SchoolYear.Find(school, grains, clock) is not { } year)
        {
            return Problem.UnknownSchool.ToResult();
        }

        if (FaultIn(year, faction) is { } fault)
        {
            return fault.ToResult();
        }

        var (first, last) = (from ?? year.Season.From, to ?? year.Season.To);
        if (last < first || last.DayNumber - first.DayNumber > LongestStretch)
        {
            return Problem.Invalid("to", "Not before the first day, and at most 400 days after it.").ToResult();
        }

        var forStaff = !Access.ReachOf(SessionUser.From(context.User), Right.RunEvents, school).IsNone
            || Access.May(SessionUser.From(context.User), Right.EditPlan, school);
        var records = year.Plan.Occurrences.ToDictionary(record => record.Id);
        return Results.Ok(new CalendarAnswer(
            year.Today,
            from planned in Of(year, faction, grade)
            where first <= planned.To && planned.From <= last
            select CalendarItem.Of(planned, records.GetValueOrDefault(planned.Id), year.Today, forStaff)));
    }

    private static async Task<IResult> GetFeed(
        string school, IGrainFactory grains, SchoolClock clock, HttpContext context, string? faction = null, int? grade = null, string lang = "kk")
    {
        if (await SchoolYear.Find(school, grains, clock) is not { } year)
        {
            return Problem.UnknownSchool.ToResult();
        }

        if (FaultIn(year, faction) is { } fault)
        {
            return fault.ToResult();
        }

        var factions = year.Profile.Factions.ToDictionary(known => known.Id, known => In(lang, known.Name));
        var records = year.Plan.Occurrences.ToDictionary(record => record.Id);
        var approvedAt = year.Plan.Approvals is [.., var last] ? last.At : new DateTimeOffset(year.Season.From, default, default);
        var name = In(lang, year.Profile.Name) + (faction is null ? "" : $" · {factions[faction]}");
        var text = CalendarText.Write(name, Of(year, faction, grade).Select(planned =>
        {
            var record = records.GetValueOrDefault(planned.Id);
            return new CalendarEntry(
                string.Create(CultureInfo.InvariantCulture, $"{planned.Id}@{school}.koshbasshy"), planned.From, planned.To, In(lang, planned.Title),
                planned.Host is { } host ? factions.GetValueOrDefault(host) : null, record?.State == OccurrenceState.Cancelled,
                record?.Steps.Length ?? 0, record is { Steps: [.., var step] } && step.At > approvedAt ? step.At : approvedAt);
        }));
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Text(text, "text/calendar", Encoding.UTF8);
    }

    private static Problem? FaultIn(SchoolYear year, string? faction) =>
        faction is null || year.Profile.Factions.Any(known => known.Id == faction) ? null : Problem.UnknownFaction;

    private static IEnumerable<PlannedEvent> Of(SchoolYear year, string? faction, int? grade) => year.Profile.Events.Where(planned =>
        (faction is null || planned.Host == faction)
        && (grade is null || planned.Grades.Any(range => range.From <= grade && grade <= range.To)));

    private static string In(string language, Localized text) => language switch
    {
        "ru" => text.Ru,
        "en" => text.En,
        _ => text.Kk,
    };
}

/// <param name="Today">The school's own day.</param>
internal sealed record CalendarAnswer(DateOnly Today, IEnumerable<CalendarItem> Items);

/// <summary>
/// An occurrence on the calendar. What fell due and is not settled is told to those who work on it; to everybody else it is an
/// event of the past like any other, and so is one that was missed.
/// </summary>
/// <param name="Link">Where it was published, once the proof was accepted.</param>
/// <param name="Overdue">Null for those who do not work on it.</param>
internal sealed record CalendarItem(
    string Id, string Series, Localized Title, string Form, string? Host, DateOnly From, DateOnly To, IEnumerable<GradeRange> Grades,
    OccurrenceState State, string? Link, bool? Overdue)
{
    public static CalendarItem Of(PlannedEvent planned, OccurrenceRecord? record, DateOnly today, bool forStaff)
    {
        var state = record?.State ?? OccurrenceState.Planned;
        return new(
            planned.Id, planned.Series, planned.Title, planned.Form, planned.Host, planned.From, planned.To, planned.Grades,
            forStaff ? state : Shown(state), state == OccurrenceState.Accepted && (forStaff || !planned.IsSensitive) ? record!.Proof!.Link : null,
            forStaff ? OccurrenceCourse.IsOverdue(state, planned.To, today) : null);
    }

    private static OccurrenceState Shown(OccurrenceState state) => state switch
    {
        OccurrenceState.ProofGiven or OccurrenceState.Returned => OccurrenceState.Held,
        OccurrenceState.Missed => OccurrenceState.Planned,
        _ => state,
    };
}
