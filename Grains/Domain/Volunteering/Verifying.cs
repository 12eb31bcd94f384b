using System.Collections.Immutable;
using Engagement.Ledger;
using Engagement.Volunteering;

namespace Engagement.Domain;

/// <summary>
/// A second person turns claimed hours into a sheet for the book and locks them. Every verification of a shift is the next
/// revision and holds only what is new.
/// </summary>
public static class Verifying
{
    public const string VolunteerHalf = "vol.half";
    public const string VolunteerLead = "vol.lead";
    public const string TutorHalf = "tutor.half";

    /// <summary>The rulebook's kind of a half-hour.</summary>
    public static string HalfOf(Announcement announcement) => announcement.Kind == OpportunityKind.Tutoring ? TutorHalf : VolunteerHalf;

    /// <returns>The code of why this person may not speak about the student's hours; null when nothing stands in the way.</returns>
    public static string? BarOf(string student, string by, IEnumerable<string> family) =>
        student == by ? RefusalCode.OwnAward
        : family.Contains(student) ? RefusalCode.OwnFamily
        : null;

    /// <summary>Without anything new the shift stays as it is.</summary>
    public static ShiftChange Verify(string school, Announcement announcement, Shift shift, ImmutableArray<ClaimSeen> seen, Author by, IEnumerable<string> family)
    {
        var fresh = new List<Volunteer>();
        foreach (var one in seen.DistinctBy(one => one.Student))
        {
            if ((BarOf(one.Student, by.Id, family) ?? FaultOf(shift, one)) is { } fault)
            {
                return ShiftChange.Refused(fault, one.Student);
            }

            var volunteer = shift.Find(one.Student)!;
            if (volunteer.Claim!.Revision is null)
            {
                fresh.Add(volunteer);
            }
        }

        if (fresh.Count == 0)
        {
            return shift;
        }

        var revision = shift.Sheets.Length + 1;
        var sheet = new ShiftSheet(revision, SheetOf(school, announcement, shift, fresh, revision), by, SheetState.Sending, null);
        var locked = fresh.Aggregate(shift, (changed, one) => changed.With(one with { Claim = one.Claim! with { Revision = revision } }));
        return locked with { Sheets = shift.Sheets.Add(sheet) };
    }

    /// <summary>What the book has answered. Hours that it did not take are claimed again, as they were.</summary>
    public static Shift Settle(Shift shift, int revision, string state, string? refusal)
    {
        var settled = shift with
        {
            Sheets = [.. shift.Sheets.Select(one => one.Revision == revision ? one with { State = state, Refusal = refusal } : one)],
        };
        return state == SheetState.Refused
            ? settled with { Volunteers = [.. settled.Volunteers.Select(one => Unlocked(one, revision))] }
            : settled;
    }

    /// <summary>The volunteer whom a line of the sheet is about, for a refusal that names the line.</summary>
    public static string? StudentOf(ShiftSheet sheet, Refusal refusal) => refusal.Line is { } line ? sheet.Sheet.Lines[line].Student : null;

    private static Volunteer Unlocked(Volunteer volunteer, int revision) => volunteer.Claim is { } claim && claim.Revision == revision
        ? volunteer with { Claim = claim with { Revision = null } }
        : volunteer;

    private static string? FaultOf(Shift shift, ClaimSeen seen) =>
        shift.Find(seen.Student)?.Claim is not { } claim ? VolunteeringRefusal.NothingClaimed
        : claim.HalfHours != seen.HalfHours ? VolunteeringRefusal.ClaimChanged
        : claim.State is ClaimState.Returned or ClaimState.TurnedDown ? RefusalCode.AlreadyReturned
        : null;

    /// <summary>The list at the door is the proof of the deed.</summary>
    private static Sheet SheetOf(string school, Announcement announcement, Shift shift, List<Volunteer> volunteers, int revision)
    {
        var half = HalfOf(announcement);
        var hours = volunteers.Select(one => new SheetLine(one.Student, half, one.Claim!.HalfHours));
        var lead = volunteers.Where(one => one.Student == shift.Leader).Select(one => new SheetLine(one.Student, VolunteerLead, 1));
        var id = DerivedSheetId.Of("volunteering", school, $"{announcement.Id}", $"{shift.Id}", $"{revision}");
        return new(id, new(shift.Day, null, null), [.. hours, .. lead], announcement.Title.Kk) { Proof = $"volunteering/{announcement.Id}/{shift.Id}" };
    }
}
