using System.Collections.Immutable;

namespace Engagement.Activities;

/// <summary>One event of the plan as the plan writes it: a month and a row, but no year and no days.</summary>
/// <param name="Part"><c>a</c>, <c>b</c> or <c>c</c> where a row lists several events, otherwise empty.</param>
/// <param name="Title">May hold <c>{season}</c>, the place of the academic year.</param>
internal sealed record PlanRow(
    int Month,
    int Row,
    string Part,
    Localized Title,
    string Form,
    Recurrence Recurrence,
    string? Host,
    ImmutableArray<GradeRange> Grades);
