using System.Collections.Immutable;
using Engagement.Ledger;
using Engagement.Summer;

namespace Engagement.Domain;

/// <summary>A course after something was done to it, or why it was not done.</summary>
public readonly record struct CourseChange(Course? Course, string? Refusal)
{
    public static implicit operator CourseChange(Course course) => new(course, null);

    public static CourseChange Refused(string code) => new(null, code);
}

/// <summary>
/// A course from its plan to its certificates (S2-15, S2-20, S2-21). Whoever was there on every day, or has made a day up, has finished;
/// there is nothing else to pass.
/// </summary>
public static class CourseKeeping
{
    private const int MostListeners = 200;

    private static readonly ListenerDay Untouched = new(DayState.Open, false);

    /// <param name="isMember">Whether somebody may teach here.</param>
    public static CourseChange Plan(Course? course, CoursePlan plan, SummerSeason season, Func<string, bool> isMember)
    {
        if (course is not null && course.Plan.IsSameAs(plan))
        {
            return course;
        }

        if (FaultOf(plan, season) is { } fault)
        {
            return CourseChange.Refused(fault);
        }

        if (!plan.Days.All(day => isMember(day.Teacher)))
        {
            return CourseChange.Refused(SummerRefusal.UnknownTeacher);
        }

        if (course is null)
        {
            return new Course(0, plan, [], []);
        }

        if (course.Listeners.Any(listener => listener.Days.Any(day => day.State != DayState.Open)))
        {
            return CourseChange.Refused(SummerRefusal.CourseBegun);
        }

        return plan.Days.Any(day => course.Listeners.Any(listener => listener.Person == day.Teacher))
            ? CourseChange.Refused(SummerRefusal.TeacherListens)
            : course with { Plan = plan, Listeners = [.. course.Listeners.Select(listener => listener with { Days = DaysOf(plan) })] };
    }

    public static CourseChange Join(Course course, string person, DateOnly today, DateTimeOffset now) =>
        course.Listeners.Any(listener => listener.Person == person) ? course
        : course.Plan.Days.Any(day => day.Teacher == person) ? CourseChange.Refused(SummerRefusal.TeacherListens)
        : today > course.Plan.Days[^1].Day ? CourseChange.Refused(SummerRefusal.CourseOver)
        : course.Listeners.Length >= MostListeners ? CourseChange.Refused(SummerRefusal.TooMany)
        : course with { Listeners = course.Listeners.Add(new(person, now, DaysOf(course.Plan), null)) };

    public static CourseChange Leave(Course course, string person) => course.Listeners.FirstOrDefault(one => one.Person == person) switch
    {
        null => course,
        { Days: var days } when days.Any(day => day.IsConfirmed) => CourseChange.Refused(SummerRefusal.DayConfirmed),
        { } listener => course with { Listeners = course.Listeners.Remove(listener) },
    };

    public static CourseChange Mark(Course course, string person, int day, string state, DateOnly today)
    {
        if (day < 0 || day >= course.Plan.Days.Length)
        {
            return CourseChange.Refused(SummerRefusal.UnknownDay);
        }

        if (course.Listeners.FirstOrDefault(one => one.Person == person) is not { } listener)
        {
            return CourseChange.Refused(SummerRefusal.UnknownListener);
        }

        return listener.Days[day].State == state ? course
            : listener.Days[day].IsConfirmed ? CourseChange.Refused(SummerRefusal.DayConfirmed)
            : state != DayState.Open && today < course.Plan.Days[day].Day ? CourseChange.Refused(SummerRefusal.DayNotCome)
            : With(course, listener with { Days = listener.Days.SetItem(day, new(state, false)) });
    }

    /// <summary>
    /// Locks what is marked of a day and makes the sheets of it: one for those who were there, with who taught, on the day itself; one for
    /// those who made it up, on the day of the confirmation.
    /// </summary>
    public static CourseChange Confirm(Course course, int day, string by, DateOnly today)
    {
        if (day < 0 || day >= course.Plan.Days.Length)
        {
            return CourseChange.Refused(SummerRefusal.UnknownDay);
        }

        var planned = course.Plan.Days[day];
        if (today < planned.Day)
        {
            return CourseChange.Refused(SummerRefusal.DayNotCome);
        }

        var fresh = course.Listeners.Where(listener => listener.Days[day] is { IsConfirmed: false, State: not DayState.Open }).ToList();
        if (fresh.Count == 0)
        {
            return course;
        }

        if (planned.Teacher == by || fresh.Any(listener => listener.Person == by))
        {
            return CourseChange.Refused(SummerRefusal.OwnCourse);
        }

        var isFirst = course.Listeners.All(listener => !listener.Days[day].IsConfirmed);
        var (present, madeUp) = (In(DayState.Present), In(DayState.MadeUp));
        var taught = isFirst ? new SheetLine[] { new(planned.Teacher, SummerKind.Taught, 1) } : [];
        var sheets = course.Sheets;
        Add([.. taught, .. present], planned.Day);
        Add(madeUp, today);
        return course with
        {
            Listeners = [.. course.Listeners.Select(listener => fresh.Contains(listener)
                ? listener with { Days = listener.Days.SetItem(day, listener.Days[day] with { IsConfirmed = true }) }
                : listener)],
            Sheets = sheets,
        };

        SheetLine[] In(string state) =>
            [.. fresh.Where(listener => listener.Days[day].State == state).Select(listener => new SheetLine(listener.Person, SummerKind.CourseDay, 1))];

        void Add(SheetLine[] lines, DateOnly deed)
        {
            if (lines.Length > 0)
            {
                sheets = sheets.Add(SheetOf(course, $"{day}", $"{sheets.Length}", new(deed, $"course/{course.Plan.Id}/{day + 1}", null), lines, by));
            }
        }
    }

    /// <summary>Who has finished and has no certificate yet.</summary>
    public static ImmutableArray<CourseListener> Finished(Course course) => [.. course.Listeners.Where(one => one.HasAllDays && one.Certificate is null)];

    /// <summary>Writes numbers beside those who have finished, each with its points.</summary>
    public static Course Certify(Course course, IReadOnlyDictionary<string, string> numbers, string by, DateOnly today)
    {
        foreach (var listener in Finished(course).Where(one => numbers.ContainsKey(one.Person)))
        {
            var line = new SheetLine(listener.Person, SummerKind.Certificate, 1);
            course = With(course, listener with { Certificate = numbers[listener.Person] }) with
            {
                Sheets = course.Sheets.Add(SheetOf(course, "certificate", listener.Person, new(today, $"course/{course.Plan.Id}", null), [line], by)),
            };
        }

        return course;
    }

    /// <summary>Undoes the points of a certificate that is withdrawn. The number stays beside the listener: it tells what became of it.</summary>
    public static Course Undo(Course course, string person, string by)
    {
        var issued = IdOf(course, "certificate", person);
        var undoing = IdOf(course, "withdrawal", person);
        return course.Sheets.FirstOrDefault(one => one.Sheet.Id == issued) is { } award && course.Sheets.All(one => one.Sheet.Id != undoing)
            ? course with { Sheets = course.Sheets.Add(new(award.Sheet with { Id = undoing }, issued, by, SheetState.Sending, null)) }
            : course;
    }

    private static string? FaultOf(CoursePlan plan, SummerSeason season)
    {
        var days = plan.Days;
        var isInOrder = days.Zip(days.Skip(1)).All(pair => pair.First.Day < pair.Second.Day);
        return days.Length is > 0 and <= SummerSeason.MostCourseDays && isInOrder && days.All(day => season.IsPrepared(day.Day)) ? null : SummerRefusal.CourseDays;
    }

    private static ImmutableArray<ListenerDay> DaysOf(CoursePlan plan) => [.. plan.Days.Select(_ => Untouched)];

    private static Course With(Course course, CourseListener changed) =>
        course with { Listeners = [.. course.Listeners.Select(one => one.Person == changed.Person ? changed : one)] };

    private static SummerSheet SheetOf(Course course, string of, string which, Activity activity, SheetLine[] lines, string by) =>
        new(new(IdOf(course, of, which), activity, [.. lines], null), null, by, SheetState.Sending, null);

    private static Guid IdOf(Course course, string of, string which) => DerivedSheetId.Of("summer-course", $"{course.Plan.Id}", of, which);
}
