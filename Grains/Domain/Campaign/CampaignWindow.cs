using System.Collections.Immutable;
using System.Globalization;
using Engagement.Activities;
using Engagement.Campaign;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>
/// The month of the care campaign: 10 January to 10 February, every year in all schools. It opens and closes by the calendar;
/// what belongs to it can be entered some days longer.
/// </summary>
public sealed record CampaignWindow(int Year)
{
    /// <summary>As long as a deed can be written down at all.</summary>
    public const int GraceDays = SeasonCalendar.EntryDays;

    private const string EventPrefix = "campaign-";

    public DateOnly From => new(Year, 1, 10);

    public DateOnly To => new(Year, 2, 10);

    public DateOnly LastEntry => To.AddDays(GraceDays);

    /// <summary>What its deeds belong to in the book.</summary>
    public string Event => $"{EventPrefix}{Year}";

    /// <summary>The campaign of the academic year that a school lives in.</summary>
    public static CampaignWindow Of(Season season) => new(season.From.Year + 1);

    public bool Holds(DateOnly day) => From <= day && day <= To;

    public string PhaseOn(DateOnly day) =>
        day < From ? CampaignPhase.Ahead : day <= To ? CampaignPhase.Open : day <= LastEntry ? CampaignPhase.Grace : CampaignPhase.Over;

    /// <summary>
    /// The campaign as an event of the book: every school has it every year, whatever stands in its plan. Null for other events.
    /// </summary>
    public static PlannedEvent? EventOf(string id) =>
        id.StartsWith(EventPrefix, StringComparison.Ordinal)
        && int.TryParse(id.AsSpan(EventPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is > 1990 and < 2200 && new CampaignWindow(year) is var window && window.Event == id
            ? new(id, id, id, Title, "campaign", null, Recurrence.Once, window.From, window.To, [])
            : null;

    private static readonly Localized Title = new("«Қамқорлық» акциясы", "Акция «Забота»", "Care campaign");

    /// <summary>The customary days of the three stages.</summary>
    public ImmutableArray<CampaignStage> Stages() =>
    [
        new(StageCode.Directive, From, From.AddDays(6), null, [], null),
        new(StageCode.Organising, From.AddDays(7), To.AddDays(-7), null, [], null),
        new(StageCode.Final, To.AddDays(-6), To, null, [], null),
    ];
}
