using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Ledger;
using Orleans.Concurrency;

namespace Engagement.Events;

/// <summary>
/// One occurrence of the plan as people come to it: who signs up, who came and as what, who won, what it comes to in the book.
/// The plan (<see cref="ISchoolPlanGrain"/>) owns its state and is asked before every act. Every call is durable on return, and
/// the same call again has the effect of once. Key: <c>event/{school}/{occurrence}</c>.
/// </summary>
public interface IEventGrain : IGrainWithStringKey
{
    /// <summary>As it stands; empty while nothing was done.</summary>
    [ReadOnly]
    Task<SchoolEvent> Get();

    /// <summary>Says how many may sign up, nobody limits it when null, and how far the event reaches.</summary>
    Task<EventResult> Prepare(int? places, string level);

    /// <summary>A student takes a place, or the next turn in the waiting list.</summary>
    Task<EventResult> SignUp(string student);

    /// <summary>
    /// A student's entry in a challenge: signs up where that was not done, and says where the entry can be seen, or takes the link back when
    /// null.
    /// </summary>
    Task<EventResult> Enter(string student, string? link);

    /// <summary>The student gives the place up; the first of the waiting list has it from then on.</summary>
    Task<EventResult> Leave(string student);

    /// <summary>These came, all or none; with a role each of them has it too. Places are for signing up: whoever is there is there.</summary>
    Task<EventResult> CheckIn(ImmutableArray<string> students, string? role);

    /// <summary>A check-in was a mistake; roles stay.</summary>
    Task<EventResult> TakeBack(string student);

    Task<EventResult> MarkLate(string student, bool isLate);

    /// <summary>Gives a role or takes it. People of any grade may help; leaders and organisers have the seats of the rulebook.</summary>
    Task<EventResult> Appoint(string student, string role, bool isGiven);

    /// <summary>The place of somebody who came to a contest; none when null.</summary>
    Task<EventResult> Place(string student, int? place);

    /// <summary>A judge's mark for somebody who came to a contest; none when null.</summary>
    Task<EventResult> Mark(string judge, string student, int? points);

    /// <summary>The places are those that the sum of the marks proposes, and no others.</summary>
    Task<EventResult> PlaceByMarks();

    /// <summary>How many more came than the list names.</summary>
    Task<EventResult> CountUnnamed(int number);

    /// <summary>What confirming would bring now, priced by the book; null before the event was held. Writes nothing.</summary>
    Task<EventProposal?> Propose(Author author);

    /// <summary>
    /// Confirms what was proposed. It is stored first and then sent to the book, under an id that follows from the occurrence
    /// and its revision, until the book has answered: it awards once, whatever crashes between and whoever else confirms.
    /// </summary>
    /// <param name="version">The event as it was when its proposal was looked at.</param>
    Task<EventResult> Confirm(long version, Author author);

    /// <summary>Nothing here names the student any more but sheets on their way into the book.</summary>
    Task Forget(string student);
}

/// <summary>Which occurrences of a school something is written of. Key: <c>events/{school}</c>.</summary>
public interface IEventsGrain : IGrainWithStringKey
{
    [ReadOnly]
    Task<ImmutableArray<string>> List();

    /// <summary>Takes an occurrence into the list, once. Durable on return.</summary>
    Task Enter(string occurrence);
}

/// <param name="Event">As it stands now; null when refused.</param>
/// <param name="Refusal">A code of <see cref="EventRefusal"/>, <see cref="PlanRefusal"/> or <see cref="RefusalCode"/>.</param>
/// <param name="Student">Whom the refusal is about, when it is about one of several.</param>
[GenerateSerializer, Immutable, Alias("event-result")]
public sealed record EventResult(SchoolEvent? Event, string? Refusal, string? Student)
{
    public static EventResult Of(SchoolEvent one) => new(one, null, null);

    public static EventResult Refused(string code, string? student = null) => new(null, code, student);
}
