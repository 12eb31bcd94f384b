using Engagement.Activities;
using Engagement.Domain;
using Engagement.Plans;
using Engagement.Sessions;

namespace Engagement.ClassRatings;

/// <summary>All ratings of classes in a school's year.</summary>
/// <param name="Criteria">What is looked at, up to <paramref name="MostOfCriterion"/> points each.</param>
internal sealed record ClassRatingsAnswer(DateOnly Today, IEnumerable<string> Criteria, int MostOfCriterion, IEnumerable<ClassRatingAnswer> Items);

/// <summary>One series. Boards show their upper half; a class that the reader is of, or leads, is told its own mark.</summary>
/// <param name="Week">The week that was asked for, or the latest that has begun; null before the first.</param>
/// <param name="MayKeep">Whether the reader gives marks.</param>
/// <param name="Sheet">The classes that the reader works on in this week.</param>
internal sealed record ClassRatingAnswer(
    string Series, Localized Title, string? Host, bool MayKeep, IEnumerable<WeekAnswer> Weeks, WeekAnswer? Week, IEnumerable<ClassRatingRow> WeekBoard,
    IEnumerable<ClassRatingRow> YearBoard, IEnumerable<OwnClassAnswer> Own, IEnumerable<ClassSheetAnswer> Sheet)
{
    public static ClassRatingAnswer Of(ClassRating rating, IReadOnlyList<PlannedEvent> weeks, ClassRatingReader reader, string? asked)
    {
        var begun = weeks.Where(week => week.From <= reader.Year.Today).Select(week => WeekAnswer.Of(week, reader.Year)).ToList();
        var week = begun.FirstOrDefault(one => one.Id == asked) ?? begun.LastOrDefault();
        var over = begun.Where(one => one.To < reader.Year.Today).Select(one => one.Id).ToHashSet();
        var mayKeep = reader.MayKeep(weeks[0]);
        return new(
            weeks[0].Series, weeks[0].Title, weeks[0].Host, mayKeep, begun, week,
            week is null ? [] : UpperHalf.Of(ClassRatingBoard.OfWeek(rating, week.Id), row => row.Rank),
            UpperHalf.Of(ClassRatingBoard.OfYear(rating, over), row => row.Rank),
            week is null ? [] : reader.OwnClasses.Select(name => OwnClassAnswer.Of(rating, week.Id, name)).ToList(),
            week is null ? [] : reader.Classes.Where(name => mayKeep || reader.MayPhoto(name)).Select(name => ClassSheetAnswer.Of(rating, week.Id, name)).ToList());
    }
}

internal sealed record WeekAnswer(string Id, DateOnly From, DateOnly To, OccurrenceState State)
{
    public static WeekAnswer Of(PlannedEvent week, SchoolYear year) =>
        new(week.Id, week.From, week.To, CalendarItem.Of(week, year.RecordOf(week.Id), year.Today, forStaff: false).State);
}

/// <param name="Mark">Of the week; null before the class was looked at.</param>
/// <param name="Mean">Of the year so far, in hundredths.</param>
internal sealed record OwnClassAnswer(string Class, int? Mark, int? Mean)
{
    public static OwnClassAnswer Of(ClassRating rating, string week, string name) =>
        new(name, rating.Find(week, name)?.Total(), ClassRatingBoard.Of(rating, name)?.Mean);
}

/// <param name="Points">By criterion; empty before the class was looked at.</param>
/// <param name="Photos">Ids of pictures that lie with the week's event.</param>
internal sealed record ClassSheetAnswer(string Class, IReadOnlyDictionary<string, int> Points, int? Mark, IEnumerable<string> Photos)
{
    public static ClassSheetAnswer Of(ClassRating rating, string week, string name)
    {
        var mark = rating.Find(week, name);
        return new(
            name, (mark?.Points ?? []).ToDictionary(one => one.Criterion, one => one.Points), mark?.Total(),
            rating.Photos.Where(photo => photo.Occurrence == week && photo.Class == name).Select(photo => photo.File));
    }
}

/// <summary>Who looks, at which school.</summary>
/// <param name="Classes">Of the school, the youngest first.</param>
/// <param name="OwnClasses">That of a student, of the child of parents, those of a homeroom teacher.</param>
internal sealed record ClassRatingReader(SchoolYear Year, SessionUser? User, IReadOnlyCollection<string> Classes, IReadOnlyCollection<string> OwnClasses)
{
    public bool MayKeep(PlannedEvent week) => Access.MayForFaction(User, Right.RunEvents, Year.Profile.Id, week.Host);

    public bool MayPhoto(string name) => Access.MayForClass(User, Right.EnterClass, Year.Profile.Id, name);
}
