using System.Collections.Immutable;
using Engagement.Ledger;

namespace Engagement.Volunteering;

/// <summary>
/// Work that students may volunteer for. Deliberately nothing in it can name or describe who is helped: no person, no group, no
/// free text beyond the announcement's own short lines (domain, section 18).
/// </summary>
[GenerateSerializer, Immutable, Alias("opportunity")]
public sealed record Opportunity(Announcement Announcement, ImmutableArray<Shift> Shifts);

/// <summary>What everybody reads.</summary>
/// <param name="Id">Made by the client (UUID v7 preferred).</param>
/// <param name="Kind">A code of <see cref="OpportunityKind"/>.</param>
/// <param name="Place">Where to come.</param>
/// <param name="Partner">The organisation outside the school that it is done with; null without one.</param>
/// <param name="Direction">A code of <see cref="VolunteeringDirection"/>.</param>
/// <param name="FromGrade">The youngest grade that may sign up.</param>
/// <param name="ToGrade">The oldest, inclusive.</param>
/// <param name="Faction">Only its members may sign up, and its mentor runs it; null for the whole school.</param>
/// <param name="From">The first day on which it can have a shift.</param>
/// <param name="To">The last, inclusive.</param>
/// <param name="By">Opaque account id of who announced it.</param>
[GenerateSerializer, Immutable, Alias("announcement")]
public sealed record Announcement(
    Guid Id, string Kind, Localized Title, string Place, string? Partner, string Direction, int FromGrade, int ToGrade, string? Faction,
    DateOnly From, DateOnly To, string By);

/// <summary>A stretch of work on one day, by the school's clock.</summary>
/// <param name="Places">How many may come.</param>
/// <param name="Volunteers">In the order of signing up: the first <paramref name="Places"/> have a place, the others wait for one.</param>
/// <param name="Leader">The volunteer who leads the shift, if any.</param>
/// <param name="Sheets">What has been verified, one sheet for each revision.</param>
[GenerateSerializer, Immutable, Alias("shift")]
public sealed record Shift(
    Guid Id, DateOnly Day, TimeOnly From, TimeOnly To, int Places, ImmutableArray<Volunteer> Volunteers, string? Leader, ImmutableArray<ShiftSheet> Sheets)
{
    public static Shift Of(Guid id, DateOnly day, TimeOnly from, TimeOnly to, int places) => new(id, day, from, to, places, [], null, []);

    public bool IsSameAs(Shift other) => (Id, Day, From, To, Places) == (other.Id, other.Day, other.From, other.To, other.Places);
}

/// <param name="Came">When the volunteer was checked in.</param>
/// <param name="Went">When the volunteer was checked out.</param>
[GenerateSerializer, Immutable, Alias("volunteer")]
public sealed record Volunteer(string Student, DateTimeOffset SignedUpAt, DateTimeOffset? Came, DateTimeOffset? Went, HourClaim? Claim);

/// <param name="HalfHours">Full half-hours.</param>
/// <param name="Attempt">1, or 2 once it came back and was claimed again.</param>
/// <param name="Return">The last time that it was given back; null when it never was.</param>
/// <param name="Revision">The sheet of the shift that it was verified with; null while it was not.</param>
[GenerateSerializer, Immutable, Alias("hour-claim")]
public sealed record HourClaim(int HalfHours, int Attempt, DateTimeOffset At, ClaimReturn? Return, int? Revision)
{
    public string State =>
        Revision is not null ? ClaimState.Verified
        : Return is null || Return.Attempt < Attempt ? ClaimState.Claimed
        : Attempt == 1 ? ClaimState.Returned
        : ClaimState.TurnedDown;
}

/// <param name="Reason">A code of <see cref="ReturnReason"/>: no words, so that nobody can be written about.</param>
[GenerateSerializer, Immutable, Alias("claim-return")]
public sealed record ClaimReturn(string By, DateTimeOffset At, string Reason, int Attempt);

/// <summary>Hours that were verified together, and what the book has answered.</summary>
/// <param name="Revision">1 for the first sheet of the shift; later verifications get the next number.</param>
/// <param name="State">A code of <see cref="SheetState"/>.</param>
/// <param name="Refusal">Why the book took it not, when <see cref="SheetState.Refused"/>.</param>
[GenerateSerializer, Immutable, Alias("shift-sheet")]
public sealed record ShiftSheet(int Revision, Sheet Sheet, Author Author, string State, string? Refusal);

/// <summary>Hours as whoever verifies has seen them; if they have changed since, nothing is verified.</summary>
[GenerateSerializer, Immutable, Alias("claim-seen")]
public sealed record ClaimSeen(string Student, int HalfHours);
