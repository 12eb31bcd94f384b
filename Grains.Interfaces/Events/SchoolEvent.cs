using System.Collections.Immutable;
using Engagement.Ledger;

namespace Engagement.Events;

/// <summary>
/// What is written of one occurrence of the plan as people come to it. The plan keeps its days and its state. Nobody is written
/// down for not having come: there is no place for it.
/// </summary>
/// <param name="Version">Grows with every change.</param>
/// <param name="Places">How many may sign up and come; null without a limit.</param>
/// <param name="Level">How far it reaches: a level of the rulebook.</param>
/// <param name="SignUps">In the order of signing up: the first <paramref name="Places"/> have a place, the others wait for one.</param>
/// <param name="Arrivals">Who came, in the order of coming.</param>
/// <param name="Roles">What somebody did beyond taking part; one person may have several.</param>
/// <param name="Winners">Places of a contest.</param>
/// <param name="Unnamed">How many more came, whom nobody wrote down.</param>
/// <param name="Sheets">What has been confirmed, one sheet for each revision.</param>
[GenerateSerializer, Immutable, Alias("school-event")]
public sealed record SchoolEvent(
    long Version,
    int? Places,
    string Level,
    ImmutableArray<SignUp> SignUps,
    ImmutableArray<Arrival> Arrivals,
    ImmutableArray<RoleHolder> Roles,
    ImmutableArray<Winner> Winners,
    int Unnamed,
    ImmutableArray<EventSheet> Sheets)
{
    /// <summary>What the judges of a contest gave.</summary>
    [Id(0)]
    public ImmutableArray<JuryMark> Marks { get; init; } = [];

    public static SchoolEvent Empty { get; } = new(0, null, "school", [], [], [], [], 0, []);
}

[GenerateSerializer, Immutable, Alias("event-sign-up")]
public sealed record SignUp(string Student, DateTimeOffset At)
{
    /// <summary>
    /// Where the student's entry in a challenge can be seen; null without one. Where an event is sensitive another task counts the same,
    /// and nothing here says who chose it.
    /// </summary>
    [Id(0)]
    public string? Link { get; init; }
}

/// <param name="IsLate">Marked by hand. It is told to whoever keeps the list, and prices a sitting.</param>
/// <param name="TakesPart">False for people of other grades, who came for the sake of a role alone.</param>
[GenerateSerializer, Immutable, Alias("event-arrival")]
public sealed record Arrival(string Student, DateTimeOffset At, bool IsLate, bool TakesPart);

/// <param name="Role">A code of <see cref="EventRole"/>.</param>
[GenerateSerializer, Immutable, Alias("event-role-holder")]
public sealed record RoleHolder(string Student, string Role);

/// <param name="Place">1 to 3.</param>
[GenerateSerializer, Immutable, Alias("event-winner")]
public sealed record Winner(string Student, int Place);

/// <param name="Judge">Opaque account id.</param>
/// <param name="Points">1 to 10.</param>
[GenerateSerializer, Immutable, Alias("event-jury-mark")]
public sealed record JuryMark(string Judge, string Student, int Points);

/// <summary>What was confirmed in one go, and what the book has answered.</summary>
/// <param name="Revision">1 for the first sheet; whoever is written down later stands on the next one.</param>
/// <param name="State">A code of <see cref="SheetState"/>.</param>
/// <param name="Refusal">Why the book took it not, when <see cref="SheetState.Refused"/>.</param>
[GenerateSerializer, Immutable, Alias("event-sheet")]
public sealed record EventSheet(int Revision, Sheet Sheet, Author Author, string State, string? Refusal);

/// <summary>The one sheet that an event comes to, before somebody confirms it.</summary>
/// <param name="Version">Of the event that was priced.</param>
/// <param name="Priced">Every line with what the caps leave of it; null when nothing is left to award.</param>
/// <param name="LeftOut">Lines that this person cannot award, or that stand in the book already.</param>
/// <param name="Waits">Why a second person will be needed (<see cref="WaitReason"/>).</param>
/// <param name="Refusal">Why nothing can be awarded at all; null when it can.</param>
[GenerateSerializer, Immutable, Alias("event-proposal")]
public sealed record EventProposal(
    long Version, SheetRecord? Priced, ImmutableArray<LeftOut> LeftOut, ImmutableArray<string> Waits, string? Refusal);

/// <param name="Reason">A code of <see cref="RefusalCode"/>.</param>
[GenerateSerializer, Immutable, Alias("event-left-out")]
public sealed record LeftOut(SheetLine Line, string Reason);
