using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;
using Engagement.Territories;

namespace Engagement.Demonstration;

/// <summary>
/// Founds the demonstration school and its neighbours and writes their year up to the present through the same grains as
/// everybody else. One sheet after the other: the caps are used up in the order of the book, and the clock stands at each deed
/// in turn.
/// </summary>
internal static class DemonstrationWriter
{
    public static async Task Write(IGrainFactory grains, DemonstrationClock clock, DateTimeOffset now)
    {
        var today = SchoolClock.DayOf(now, DemonstrationSchool.Zone);
        var season = AcademicYear.Of(today);
        clock.Now = SchoolLife.At(season.From, TimeOnly.MinValue);
        var (school, students) = (DemonstrationSchool.Profile(season), DemonstrationSchool.Students(season));
        await Found(grains, school, students, DemonstrationSchool.Staff);
        var acts = DemonstrationYear.Until(now, school, students).Select(act => (School: school.Id, Act: act)).ToList();
        foreach (var neighbour in Neighbour.All)
        {
            var (profile, roster) = (neighbour.Profile(season), neighbour.Roster(season));
            await Found(grains, profile, roster, [neighbour.Mentor]);
            acts.AddRange(NeighbourYear.Until(now, neighbour, profile, roster).Select(act => (neighbour.Id, (Act)act)));
        }

        // The republic seals a week when it hears of the next one. Every quarter's last week and the week before this one are
        // sealed with what all schools had at its end.
        DateTimeOffset[] mondays =
        [
            .. season.Quarters.Select(quarter => quarter.From).Append(today)
                .Select(day => SchoolLife.At(SeasonCalendar.WeekOf(day), TimeOnly.MinValue)),
        ];
        var points = new Dictionary<string, int>();
        foreach (var part in acts.OrderBy(one => one.Act.At).GroupBy(one => mondays.Count(monday => monday <= one.Act.At)))
        {
            await Perform(grains, clock, part, points);
            await Rise(grains, points);
        }

        ImmutableArray<Act> own = [.. acts.Where(one => one.School == school.Id).Select(one => one.Act)];
        await new PlanOfTheYear(grains, clock, now, own).Follow();
        var present = new PresentDay(grains, clock, now, school, students);
        await new ElectionsOfTheYear(present).LayOut();
        await new ReportsOfTheWeek(present).LayOut();
        await new ParliamentOfTheYear(present).LayOut();
        await new TournamentUnderWay(present).LayOut();
        await new CampaignOfTheYear(present).LayOut();
        await new ClassLife(grains, clock, now).Live();
        await new NewsOfTheWeek(present).LayOut();
        await new WorkUnderWay(present).LayOut();
        await new OpenMatters(grains, clock, now, own).LayOut();
        await new SummerAhead(grains, clock, now).LayOut();
        clock.Now = now;
        await ReportAsOf(grains, today);
    }

    /// <summary>The clock went back and forth while the year was written: every school reports once more, as of today.</summary>
    private static async Task ReportAsOf(IGrainFactory grains, DateOnly today)
    {
        var republic = grains.GetGrain<ITerritoryGrain>(Keys.Territory(TerritoryCatalogue.Republic));
        foreach (var id in Neighbour.All.Select(neighbour => neighbour.Id).Prepend(DemonstrationSchool.Id))
        {
            var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(id)).Get())!;
            await grains.GetGrain<ISchoolGrain>(Keys.School(id)).TakeUpPlan(profile);
            var calendar = new SeasonCalendar(profile.Season);
            int[] weeks =
            [
                .. profile.Season.Quarters.Where(quarter => quarter.From <= today)
                    .Select(quarter => calendar.WeeksSoFar(Period.Quarter, calendar.WindowOf(quarter), today)),
            ];
            while (await republic.AccountOf(id) is { } account && !account.Quarters.Select(quarter => quarter.Figures.Weeks).SequenceEqual(weeks))
            {
                await Task.Delay(20);
            }
        }
    }

    private static async Task Found(IGrainFactory grains, SchoolProfile school, ImmutableArray<Student> students, ImmutableArray<StaffMember> staff)
    {
        await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school.Id)).Found(school);
        var roster = grains.GetGrain<IRosterGrain>(Keys.Roster(school.Id));
        foreach (var member in staff)
        {
            await roster.Appoint(member);
        }

        await roster.Enrol(students);
    }

    private static async Task Perform(
        IGrainFactory grains, DemonstrationClock clock, IEnumerable<(string School, Act Act)> acts, Dictionary<string, int> points)
    {
        foreach (var (school, act) in acts)
        {
            clock.Now = act.At;
            var result = await Perform(grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(school)), act);
            if (result.Outcome != PostOutcome.Accepted)
            {
                throw new InvalidOperationException($"The book of {school} did not accept {act}: {result}, {string.Join(", ", result.Refusals)}.");
            }

            points[school] = points.GetValueOrDefault(school) + result.Record!.Entries.Sum(entry => entry.Granted);
        }
    }

    /// <summary>Waits until the republic knows of every school what was granted there.</summary>
    private static async Task Rise(IGrainFactory grains, Dictionary<string, int> points)
    {
        var republic = grains.GetGrain<ITerritoryGrain>(Keys.Territory(TerritoryCatalogue.Republic));
        foreach (var (school, granted) in points.Where(school => school.Value > 0))
        {
            while ((await republic.AccountOf(school))?.School.Year.Points != granted)
            {
                await Task.Delay(20);
            }
        }
    }

    private static async Task<PostResult> Perform(ISchoolLedgerGrain ledger, Act act) => act switch
    {
        Posting posting => await ledger.Post(posting.Sheet, posting.Author),
        Undoing undoing => await ledger.Reverse(await ReversalOf(ledger, undoing), undoing.Author),
        _ => throw new InvalidOperationException($"Nobody knows how to perform {act}."),
    };

    private static async Task<Reversal> ReversalOf(ISchoolLedgerGrain ledger, Undoing undoing)
    {
        if (undoing.Lines is not { } positions)
        {
            return undoing.Of(null);
        }

        var sheet = await ledger.Find(undoing.Sheet)
            ?? throw new InvalidOperationException($"Sheet {undoing.Sheet} is not in the book.");
        return undoing.Of([.. positions.Select(position => sheet.Sheet.FirstSeq + position)]);
    }
}
