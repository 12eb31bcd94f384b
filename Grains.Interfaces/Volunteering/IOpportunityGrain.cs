using System.Collections.Immutable;
using Engagement.Ledger;
using Orleans.Concurrency;

namespace Engagement.Volunteering;

/// <summary>
/// One opportunity: who signed up, who came, which hours are claimed and verified. Every call is durable on return, and the same
/// call again has the effect of once. Key: <c>opportunity/{school}/{id}</c>.
/// </summary>
public interface IOpportunityGrain : IGrainWithStringKey
{
    /// <summary>The opportunity as it stands; null when there is none.</summary>
    [ReadOnly]
    Task<Opportunity?> Get();

    /// <summary>Announces it and enters it into the school's list.</summary>
    Task<OpportunityResult> Announce(Announcement announcement, ImmutableArray<Shift> shifts);

    Task<OpportunityResult> AddShift(Shift shift);

    /// <summary>A student takes a place, or the next turn in the waiting list.</summary>
    Task<OpportunityResult> SignUp(Guid shift, string student);

    /// <summary>The student gives the place up; the first of the waiting list has it from then on.</summary>
    Task<OpportunityResult> Leave(Guid shift, string student);

    /// <summary>Who comes without having signed up does so by this, where a place is left.</summary>
    Task<OpportunityResult> CheckIn(Guid shift, string student);

    /// <summary>The student goes; the full half-hours between are claimed for the student, unless hours are claimed already.</summary>
    Task<OpportunityResult> CheckOut(Guid shift, string student);

    /// <summary>Says who leads the shift; nobody when null.</summary>
    Task<OpportunityResult> Lead(Guid shift, string? student);

    /// <summary>A student claims hours once the shift is over; again after they came back, or to correct them before anybody has looked.</summary>
    Task<OpportunityResult> Claim(Guid shift, string student, int halfHours);

    /// <summary>A second person gives claimed hours back; for the second time that turns them down.</summary>
    /// <param name="seen">The hours that this person has seen.</param>
    Task<OpportunityResult> Return(Guid shift, ClaimSeen seen, string reason, string by);

    /// <summary>
    /// A second person verifies hours, all or none of those named; what was verified already stays as it is. The decision is
    /// stored first and then sent to the book, under an id that follows from the shift and its revision, until the book has
    /// answered: it awards once, whatever crashes between.
    /// </summary>
    Task<OpportunityResult> Verify(Guid shift, ImmutableArray<ClaimSeen> seen, Author by);

    /// <summary>Nothing here names the student any more but sheets on their way into the book.</summary>
    Task Forget(string student);
}

/// <summary>What a school's students can volunteer for. Key: <c>volunteering/{school}</c>.</summary>
public interface IVolunteeringGrain : IGrainWithStringKey
{
    /// <summary>Every announcement, the oldest first.</summary>
    [ReadOnly]
    Task<ImmutableArray<Announcement>> List();

    /// <summary>Takes an announcement into the list, once. Durable on return; false when the list is full.</summary>
    Task<bool> Enter(Announcement announcement);
}

/// <param name="Opportunity">As it stands now; null when refused.</param>
/// <param name="Refusal">A code of <see cref="VolunteeringRefusal"/> or <see cref="RefusalCode"/>; null when done.</param>
/// <param name="Student">Whom the refusal is about, when it is about one of several.</param>
[GenerateSerializer, Immutable, Alias("opportunity-result")]
public sealed record OpportunityResult(Opportunity? Opportunity, string? Refusal, string? Student)
{
    public static OpportunityResult Of(Opportunity opportunity) => new(opportunity, null, null);
    public static OpportunityResult Refused(string code, string? student = null) => new(null, code, student);
}
