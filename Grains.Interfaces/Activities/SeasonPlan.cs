using System.Collections.Immutable;

namespace Engagement.Activities;

/// <summary>
/// A school's plan of events for one academic year: months, projects and rows, as the school wrote them. It has no calendar
/// days; unfolded over the season it gives <see cref="PlannedEvent"/>s.
/// </summary>
[GenerateSerializer, Immutable, Alias("season-plan")]
public sealed record SeasonPlan(ImmutableArray<PlanMonth> Months, ImmutableArray<PlanProject> Projects, ImmutableArray<PlanEvent> Events);

/// <param name="Month">1 to 12.</param>
/// <param name="Host">The faction that leads the month; null when nobody in particular does.</param>
/// <param name="HasPartners">Whether the month's table has a column of partners.</param>
[GenerateSerializer, Immutable, Alias("plan-month")]
public sealed record PlanMonth(int Month, string? Host, bool HasPartners);

[GenerateSerializer, Immutable, Alias("plan-project")]
public sealed record PlanProject(string Key, int Month, Localized Name);

/// <summary>One event of a row. What the plan leaves empty is null or empty here too: a gap that the editor is shown.</summary>
/// <param name="Part"><c>a</c>, <c>b</c> or <c>c</c> where a row lists several events, otherwise empty.</param>
/// <param name="Project">Key of the project that the row belongs to; null where the plan does not say.</param>
/// <param name="Title">May hold <c>{season}</c>, the place of the academic year.</param>
/// <param name="Form">For instance <c>round-table</c>.</param>
/// <param name="IsFormInferred">The form was guessed from the other rows; the plan itself names none.</param>
/// <param name="Host">The faction that answers for it; null when nobody in particular does.</param>
/// <param name="Responsible">Roles and bodies, for instance <c>mentor</c>.</param>
/// <param name="Guests">Outsiders whom the title names, for instance <c>medical-specialist</c>.</param>
/// <param name="Since">A series has no occurrence before this day; null for the first day of its month.</param>
/// <param name="Until">A series has no occurrence after this day; null for the end of the season.</param>
[GenerateSerializer, Immutable, Alias("plan-event")]
public sealed record PlanEvent(
    int Month,
    int Row,
    string Part,
    string? Project,
    Localized Title,
    string? Form,
    bool IsFormInferred,
    Recurrence Recurrence,
    string? Host,
    ImmutableArray<GradeRange> Grades,
    ImmutableArray<string> Responsible,
    EvidenceKind? Evidence,
    ImmutableArray<string> Partners,
    ImmutableArray<string> Guests,
    DateOnly? Since = null,
    DateOnly? Until = null)
{
    /// <summary>Whether every class is given a mark each time, for instance for its classroom.</summary>
    [Id(0)]
    public bool RatesClasses { get; init; }

    /// <summary>Whether it can reveal a child's home: then no picture proves it, nothing of it is published by this product, and nobody owes an entry.</summary>
    [Id(1)]
    public bool IsSensitive { get; init; }

    /// <summary>Whether another one says the same; lists are compared by what they hold.</summary>
    public bool IsSameAs(PlanEvent other) =>
        this with { Grades = [], Responsible = [], Partners = [], Guests = [] } == other with { Grades = [], Responsible = [], Partners = [], Guests = [] }
        && Grades.SequenceEqual(other.Grades)
        && Responsible.SequenceEqual(other.Responsible)
        && Partners.SequenceEqual(other.Partners)
        && Guests.SequenceEqual(other.Guests);
}

/// <summary>What shows that an event was held.</summary>
[GenerateSerializer, Alias("evidence-kind")]
public enum EvidenceKind
{
    /// <summary>Published on a social network.</summary>
    SocialPost,

    /// <summary>Published on a social network; the link is required.</summary>
    SocialPostWithLink,

    /// <summary>A document that the school keeps.</summary>
    WrittenReference,
}

/// <summary>What an approved plan means for the delivery share.</summary>
/// <param name="Since">Occurrences due from this day on are delivered by an accepted proof; earlier ones by somebody having led them.</param>
/// <param name="Accepted">Occurrences whose proof was accepted.</param>
/// <param name="Cancelled">Occurrences that nobody owes any more.</param>
[GenerateSerializer, Immutable, Alias("plan-progress")]
public sealed record PlanProgress(DateOnly Since, ImmutableArray<string> Accepted, ImmutableArray<string> Cancelled);
