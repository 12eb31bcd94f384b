using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Events;
using Engagement.Ledger;

namespace Engagement.Domain;

/// <summary>
/// The one sheet that an event comes to (rulebook, section 3, "one event, one person"): of taking part, helping, organising and
/// leading only the highest; hosting, judging a debate and places join it. Whoever is written down later stands on the next
/// revision, with only what is new.
/// </summary>
public static class EventAwards
{
    /// <summary>A proof is on time up to so many days after the event was held (rulebook, section 3).</summary>
    private const int DaysForProof = 3;

    /// <summary>As many as a sheet takes; what is beyond stands on the next one.</summary>
    private const int MostLines = 2_000;

    private static readonly ImmutableArray<string> FromHighest = [EventRole.Leader, EventRole.Organiser, EventRole.Helper];

    /// <summary>
    /// What those who came have done, whether or not it was confirmed already. Whoever prepared the proof has no need to have come, and is
    /// paid when it was on time.
    /// </summary>
    public static IEnumerable<SheetLine> LinesOf(SchoolEvent one, PlannedOccurrence occurrence)
    {
        var form = EventForm.Of(occurrence.Event);
        var roles = one.Roles.ToLookup(holder => holder.Student, holder => holder.Role);
        var places = one.Winners.ToDictionary(winner => winner.Student, winner => winner.Place);
        var ofArrivals =
            from arrival in one.Arrivals
            from kind in KindsOf(arrival, form, [.. roles[arrival.Student]], places.TryGetValue(arrival.Student, out var place) ? place : null).Distinct()
            select new SheetLine(arrival.Student, kind, 1);
        return IsProofOnTime(occurrence)
            ? ofArrivals.Concat(one.Roles.Where(holder => holder.Role == EventRole.Reporter).Select(holder => new SheetLine(holder.Student, EventForm.Reporting, 1)))
            : ofArrivals;
    }

    public static bool IsProofOnTime(PlannedOccurrence occurrence) =>
        occurrence is { Held: { } held, ProvedOn: { } proved } && proved <= held.Day.AddDays(DaysForProof);

    /// <summary>What is not on a sheet yet.</summary>
    public static ImmutableArray<SheetLine> Due(SchoolEvent one, PlannedOccurrence occurrence)
    {
        var confirmed = one.Standing().SelectMany(sheet => sheet.Sheet.Lines).ToHashSet();
        return [.. LinesOf(one, occurrence).Where(line => !confirmed.Contains(line)).Take(MostLines)];
    }

    /// <summary>Null while it was not held: a deed has a day.</summary>
    public static Sheet? SheetOf(string school, SchoolEvent one, PlannedOccurrence occurrence) => occurrence.Held is { } held
        ? new(
            DerivedSheetId.Of("event", school, occurrence.Event.Id, $"{one.Sheets.Length + 1}"),
            new(held.Day, occurrence.Event.Id, one.Level == Level.School ? null : one.Level),
            Due(one, occurrence), null)
        {
            Proof = occurrence.Proof is { } proof ? proof.Link ?? proof.Reference ?? $"evidence/{proof.File?.Id}" : null,
        }
        : null;

    public static SchoolEvent Confirm(SchoolEvent one, Sheet sheet, Author author) =>
        one with { Sheets = one.Sheets.Add(new(one.Sheets.Length + 1, sheet, author, SheetState.Sending, null)) };

    /// <summary>What the book has answered. What it did not take is due as before.</summary>
    public static SchoolEvent Settle(SchoolEvent one, int revision, string state, string? refusal) => one with
    {
        Sheets = [.. one.Sheets.Select(sheet => sheet.Revision == revision ? sheet with { State = state, Refusal = refusal } : sheet)],
    };

    private static IEnumerable<string> KindsOf(Arrival arrival, EventForm form, ImmutableArray<string> roles, int? place)
    {
        if (FromHighest.FirstOrDefault(roles.Contains) is { } highest)
        {
            yield return form.KindOf(highest);
        }
        else if (roles.Contains(EventRole.Judge) && form.JudgesHelp)
        {
            yield return form.Judge;
        }
        else if (arrival.TakesPart)
        {
            yield return arrival.IsLate ? form.LatePart : form.Part;
        }

        if (roles.Contains(EventRole.Host))
        {
            yield return EventForm.Hosting;
        }

        if (roles.Contains(EventRole.Judge) && !form.JudgesHelp)
        {
            yield return form.Judge;
        }

        if (place is { } won)
        {
            yield return form.Part;
            yield return EventForm.KindOf(won);
        }
    }
}
