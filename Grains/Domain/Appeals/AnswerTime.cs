namespace Engagement.Domain;

/// <summary>Until when a student may expect an answer: working days, Monday to Friday.</summary>
internal static class AnswerTime
{
    public static DateOnly DueOn(DateOnly asked, int workingDays)
    {
        var day = asked;
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                workingDays--;
            }
        }

        return day;
    }
}
