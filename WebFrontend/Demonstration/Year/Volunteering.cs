namespace Engagement.Demonstration;

/// <summary>Half-hours before lessons, on free days and in extra lessons. Who is helped is written nowhere.</summary>
internal sealed class Volunteering(SchoolLife life, Random random) : Strand(life, random)
{
    private static readonly TimeOnly Morning = new(7, 50);
    private static readonly TimeOnly AfterLessons = new(15, 35);
    private static readonly TimeOnly FreeMorning = new(9, 40);
    private static readonly TimeOnly FreeNoon = new(11, 30);

    public override IEnumerable<Posting> Tell() => [.. Life.Days.All.SelectMany(SchoolDay), .. Life.Days.Free.SelectMany(FreeDay)];

    private IEnumerable<Posting> SchoolDay(DateOnly day)
    {
        var care = SchoolLife.MentorOf("care");
        yield return Post(day, Morning, care, Lines("vol.half", Draw(Life.InGrades(6, 11), Number(3, 6), day)), note: Note("volunteering"));
        if (Happens(0.6))
        {
            var tutors = Draw(Life.InGrades(8, 11), Number(3, 7), day);
            yield return Post(
                day, AfterLessons, SchoolLife.MentorOf("law-order"), Lines("tutor.half", tutors, Number(1, 2)), note: Note("tutoring"));
        }

        foreach (var shift in FactionShifts(day, AfterLessons.AddMinutes(30), Happens(0.35) ? 1 : 0))
        {
            yield return shift;
        }
    }

    private IEnumerable<Posting> FreeDay(DateOnly day)
    {
        var isSunday = day.DayOfWeek == DayOfWeek.Sunday;
        var early = Draw(Life.InGrades(7, 11), isSunday ? Number(5, 8) : Number(9, 16), day);
        yield return Post(
            day, FreeMorning, SchoolLife.MentorOf("ecology-labour"),
            [.. Lines("vol.half", early, Number(2, 4)), .. Lines("vol.lead", early.Take(1))], note: Note("volunteering"));
        yield return Post(
            day, FreeMorning.AddMinutes(70), SchoolLife.MentorOf("information"),
            Lines("media.post", Draw(Life.MembersOf("information", day), 2, day).DefaultIfEmpty(early[0])), note: Note("press"));
        foreach (var shift in FactionShifts(day, FreeNoon, Number(4, 6)))
        {
            yield return shift;
        }
    }

    private IEnumerable<Posting> FactionShifts(DateOnly day, TimeOnly time, int count)
    {
        var factions = SchoolLife.Factions.Select(faction => faction.Id).ToArray();
        Shuffle(factions);
        foreach (var faction in factions.Take(count))
        {
            var members = Life.MembersOf(faction, day);
            var helping = Draw(members, (int)(members.Length * 0.35 * Life.Pulse(faction, day)), day);
            yield return Post(
                day, time.AddMinutes(Number(0, 50)), SchoolLife.MentorOf(faction), Lines("vol.half", helping, Number(1, 3)),
                note: Note("volunteering"));
        }
    }
}
