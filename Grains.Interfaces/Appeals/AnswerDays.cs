namespace Engagement.Appeals;

/// <summary>
/// How many working days a school may give itself for an answer. More than a fortnight would outlast the memory of a week's
/// deeds and, late in a quarter, the quarter.
/// </summary>
public static class AnswerDays
{
    public const int Least = 1;
    public const int Usual = 5;
    public const int Most = 14;
}
