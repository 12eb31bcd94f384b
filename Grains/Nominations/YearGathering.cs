using System.Collections.Immutable;
using Engagement.Accounts;
using Engagement.ClassRatings;
using Engagement.Domain;
using Engagement.Reports;
using Engagement.Schools;
using Engagement.Students;

namespace Engagement.Nominations;

/// <summary>Brings together what the nominations ask for besides the book: posts and reports, notes, ratings, sealed quarters.</summary>
internal sealed class YearGathering(IGrainFactory grains, SchoolProfile profile, SchoolMoment now)
{
    private string School => profile.Id;

    public async Task<YearInputs> Gather(ImmutableArray<Student> students, IEnumerable<KeyValuePair<string, QuarterResults>> quarters)
    {
        var over = profile.Events.Where(one => one.RatesClasses && one.To < now.Day).ToList();
        var rating = await RatingOf(over);
        return new(
            await Nominees(students),
            [.. ClassesOf(rating).OrderBy(one => one.Class, StringComparer.Ordinal)],
            rating.Marks.Select(mark => mark.Occurrence).Distinct().Count(),
            [.. quarters.Select(one => QuarterBehind.Of(one.Value, one.Key)).OrderBy(one => one.Quarter)]);
    }

    private async Task<ImmutableArray<Nominee>> Nominees(ImmutableArray<Student> students)
    {
        var posts = (await grains.GetGrain<IPostsGrain>(Keys.Posts(School)).All()).ToLookup(post => post.Holder);
        var notes = (await grains.GetGrain<IStandingNotesGrain>(Keys.StandingNotes(School, profile.Season.Id)).All()).ToDictionary(note => note.Student);
        var nominees = new List<Nominee>(students.Length);
        foreach (var student in students.OrderBy(student => student.Id, StringComparer.Ordinal))
        {
            var held = posts[student.Id].ToList();
            var nominee = new Nominee(student.Id, student.Grade, student.FactionOn(now.Day < profile.Season.To ? now.Day : profile.Season.To))
            {
                QuartersInPost = PostQuarters.Of(held, profile.Season, now.Day),
                HasGoodStanding = notes.GetValueOrDefault(student.Id)?.IsGood,
            };
            nominees.Add(held.Count == 0 ? nominee : await WithReports(nominee, held));
        }

        return [.. nominees];
    }

    /// <summary>Those whose deadline is past. One that waits to be read was delivered: its reader's delay is not its author's.</summary>
    private async Task<Nominee> WithReports(Nominee nominee, List<Post> held)
    {
        var due = ReportCalendar.Owed(profile.Season, held, now.Day).Where(owed => owed.Period.Deadline < now.OnTheWall).ToList();
        var reports = await Task.WhenAll(due.Select(owed => grains.GetGrain<IReportGrain>(Keys.Report(School, owed.Post.Id, owed.Period.Id)).Get()));
        return nominee with
        {
            ReportsOwed = due.Count,
            ReportsDelivered = due.Zip(reports).Count(one =>
                one.Second is { } report && ReportCourse.StateOf(report, one.First.Period, now) is ReportState.Accepted or ReportState.Sent),
        };
    }

    /// <summary>The marks of all weeks that are over, in whichever series they were given.</summary>
    private async Task<ClassRating> RatingOf(List<Activities.PlannedEvent> over)
    {
        var weeks = over.Select(week => week.Id).ToHashSet();
        var ratings = await Task.WhenAll(over.Select(week => week.Series).Distinct()
            .Select(series => grains.GetGrain<IClassRatingGrain>(Keys.ClassRating(School, series)).Get()));
        return ClassRating.Empty with { Marks = [.. ratings.SelectMany(rating => rating.Marks).Where(mark => weeks.Contains(mark.Occurrence))] };
    }

    private static IEnumerable<RatedClass> ClassesOf(ClassRating rating) =>
        from name in rating.Marks.Select(mark => mark.Class).Distinct()
        let grade = ClassName.Parse(name)?.Grade
        let row = ClassRatingBoard.Of(rating, name)
        where grade is not null && row is not null
        select new RatedClass(name, grade.Value, row.Mean, row.Weeks);
}
