using System.Collections.Immutable;
using Engagement.Ledger;

namespace Engagement.Summer;

/// <summary>A course for adults who will work with children in the summer.</summary>
/// <param name="Version">Grows by one with every change.</param>
/// <param name="Listeners">In the order of signing up.</param>
/// <param name="Sheets">What was confirmed, on its way into the summer ledger or there.</param>
[GenerateSerializer, Immutable, Alias("summer-course")]
public sealed record Course(long Version, CoursePlan Plan, ImmutableArray<CourseListener> Listeners, ImmutableArray<SummerSheet> Sheets);

/// <param name="Id">Made by the client (UUID v7 preferred).</param>
/// <param name="Days">In order of time; five as a rule.</param>
/// <param name="Link">Where the lessons are held, at any provider; null when they are not on the web.</param>
[GenerateSerializer, Immutable, Alias("course-plan")]
public sealed record CoursePlan(Guid Id, string Title, ImmutableArray<CourseDay> Days, string? Link)
{
    /// <summary>Lists are compared by what they hold.</summary>
    public bool IsSameAs(CoursePlan other) => this with { Days = [] } == other with { Days = [] } && Days.SequenceEqual(other.Days);
}

/// <param name="Teacher">The member of the centre who teaches on it.</param>
[GenerateSerializer, Immutable, Alias("course-day")]
public sealed record CourseDay(DateOnly Day, string Teacher);

/// <param name="Days">One for each day of the course.</param>
/// <param name="Certificate">Its number; null until it is issued.</param>
[GenerateSerializer, Immutable, Alias("course-listener")]
public sealed record CourseListener(string Person, DateTimeOffset At, ImmutableArray<ListenerDay> Days, string? Certificate)
{
    public bool HasAllDays => Days.All(day => day.IsConfirmed);
}

/// <param name="State">A code of <see cref="DayState"/>.</param>
/// <param name="IsConfirmed">From then on it stays.</param>
[GenerateSerializer, Immutable, Alias("listener-day")]
public sealed record ListenerDay(string State, bool IsConfirmed);

/// <summary>A sheet for the summer ledger that a decision made, and what the ledger has answered.</summary>
/// <param name="Undoes">The sheet that it undoes; null for one that awards.</param>
/// <param name="State">A code of <see cref="SheetState"/>.</param>
[GenerateSerializer, Immutable, Alias("summer-sheet")]
public sealed record SummerSheet(Sheet Sheet, Guid? Undoes, string By, string State, string? Refusal);
