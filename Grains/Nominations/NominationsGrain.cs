using System.Collections.Immutable;
using Engagement.Accounts;
using Engagement.ClassRatings;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Reports;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Nominations;

internal sealed class NominationsGrain(ILedgerStore store, SchoolClock clock) : Grain, INominationsGrain
{
    private string School => Keys.Rest(this.GetPrimaryKeyString());

    public async Task<NominationsReading?> Read(string? season)
    {
        var profile = await GrainFactory.GetGrain<ISchoolProfileGrain>(Keys.Profile(School)).Get();
        if (profile is null || (season is not null && season != profile.Season.Id))
        {
            return null;
        }

        var now = SchoolMoment.Of(clock.Now, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
        var lists = YearNominations.Of(await YearOf(profile, now));
        return new(profile.Season.Id, now.Here, [.. lists.Select(Telling.Of)]);
    }

    private async Task<NominationYear> YearOf(SchoolProfile profile, SchoolMoment now)
    {
        var book = new List<SheetRecord>();
        await foreach (var sheet in store.ReadAll(School, 0))
        {
            book.Add(sheet);
        }

        var entries = CountedEntries.Of(profile.Season, book, profile.Events);
        var led = entries.Where(entry => entry.Kind == Kind.EventLead).Select(entry => entry.Event).OfType<string>().ToHashSet();
        var plan = new DeliveryPlan(profile.Events, profile.Progress);
        var over = profile.Events.Where(one => one.RatesClasses && one.To < now.Day).ToList();
        var rating = await RatingOf(over);
        return new(profile.Season, await Students(profile, now), entries, [.. profile.Events.Where(one => plan.IsDelivered(one, led.Contains)).Select(one => one.Id)])
        {
            Classes = [.. ClassesOf(rating)],
            RatedWeeks = rating.Marks.Select(mark => mark.Occurrence).Distinct().Count(),
            Factions = await Factions(profile),
        };
    }

    private async Task<ImmutableArray<Nominee>> Students(SchoolProfile profile, SchoolMoment now)
    {
        var roster = (await GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(School)).GetIfNewer(-1))!;
        var posts = (await GrainFactory.GetGrain<IPostsGrain>(Keys.Posts(School)).All()).ToLookup(post => post.Holder);
        var notes = (await GrainFactory.GetGrain<IStandingNotesGrain>(Keys.StandingNotes(School, profile.Season.Id)).All()).ToDictionary(note => note.Student);
        var nominees = new List<Nominee>(roster.Students.Length);
        foreach (var student in roster.Students)
        {
            var held = posts[student.Id].ToList();
            var nominee = new Nominee(student.Id, student.Grade, student.FactionOn(now.Day))
            {
                QuartersInPost = PostQuarters.Of(held, profile.Season, now.Day),
                HasGoodStanding = notes.GetValueOrDefault(student.Id)?.IsGood,
            };
            nominees.Add(held.Count == 0 ? nominee : await WithReports(nominee, held, profile, now));
        }

        return [.. nominees];
    }

    /// <summary>Those whose deadline is past. One that waits to be read was delivered: its reader's delay is not its author's.</summary>
    private async Task<Nominee> WithReports(Nominee nominee, List<Post> held, SchoolProfile profile, SchoolMoment now)
    {
        var due = ReportCalendar.Owed(profile.Season, held, now.Day).Where(owed => owed.Period.Deadline < now.OnTheWall).ToList();
        var reports = await Task.WhenAll(due.Select(owed => GrainFactory.GetGrain<IReportGrain>(Keys.Report(School, owed.Post.Id, owed.Period.Id)).Get()));
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
            .Select(series => GrainFactory.GetGrain<IClassRatingGrain>(Keys.ClassRating(School, series)).Get()));
        return ClassRating.Empty with { Marks = [.. ratings.SelectMany(rating => rating.Marks).Where(mark => weeks.Contains(mark.Occurrence))] };
    }

    private static IEnumerable<RatedClass> ClassesOf(ClassRating rating) =>
        from name in rating.Marks.Select(mark => mark.Class).Distinct()
        let grade = ClassName.Parse(name)?.Grade
        let row = ClassRatingBoard.Of(rating, name)
        where grade is not null && row is not null
        select new RatedClass(name, grade.Value, row.Mean, row.Weeks);

    private async Task<ImmutableArray<GroupYear>> Factions(SchoolProfile profile)
    {
        var school = GrainFactory.GetGrain<ISchoolGrain>(Keys.School(School));
        var quarters = (await school.SealedQuarters()).ToLookup(quarter => quarter.Faction);
        var delivery = (await school.Delivery()).Where(share => share.Faction is not null).ToDictionary(share => share.Faction!, share => share.Percent);
        return
        [
            .. profile.Factions.Select(faction => new GroupYear(
                faction.Id,
                [.. quarters[faction.Id].Select(one => new SealedQuarter(one.Quarter, one.Index, new(one.TakingPart, 1000)))],
                delivery.GetValueOrDefault(faction.Id) is { } percent ? new Fraction(percent, 100) : null)),
        ];
    }
}
