namespace Engagement.Domain;

/// <summary>The caps that hold for all kinds together (rulebook, section 4).</summary>
/// <param name="WeekRegular">Regular points of a student in a week.</param>
/// <param name="QuarterRegularPerTeachingWeek">Regular points of a student in a quarter, for each of its teaching weeks.</param>
/// <param name="QuarterPrize">Prize points of a student in a quarter.</param>
/// <param name="WeekPerMentor">A mentor's own awards in a week.</param>
public sealed record Caps(int WeekRegular, int QuarterRegularPerTeachingWeek, int QuarterPrize, int WeekPerMentor);
