namespace Engagement.Demonstration;

/// <summary>News, the school radio and the paper; by counts of publications, never of readers.</summary>
internal sealed class Press(SchoolLife life, Random random) : Strand(life, random)
{
    private static readonly TimeOnly Radio = new(8, 15);
    private static readonly TimeOnly Evening = new(19, 5);

    public override IEnumerable<Posting> Tell() => Life.Days.All.SelectMany(Issue);

    private IEnumerable<Posting> Issue(DateOnly day)
    {
        var mentor = SchoolLife.MentorOf("information");
        var press = Life.MembersOf("information", day) is { IsEmpty: false } members ? members : Life.InGrades(8, 11);
        if (day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Thursday)
        {
            yield return Post(day, Radio, mentor, Lines("media.av", Draw(press, 1, day).Union(Draw(Life.InGrades(7, 11), 1, day))), note: Note("press"));
        }

        if (day.DayOfWeek == DayOfWeek.Friday)
        {
            yield return Post(day, Evening.AddMinutes(-60), mentor, Lines("media.article", Draw(Life.InGrades(7, 11), 2, day)), note: Note("press"));
        }

        if (Happens(0.8))
        {
            var writers = Draw(press, 1, day).Concat(Draw(Life.Parliament(day).Except(press), Number(1, 2), day));
            yield return Post(day, Evening, mentor, Lines("media.post", writers), note: Note("press"));
        }
    }
}
