using System.Collections.Immutable;
using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Seasons;
using Engagement.Students;
using Engagement.Summer;

namespace Engagement.Demonstration;

/// <summary>
/// The next summer as far as it is prepared: the coordinator organises it and heads the region's centre, and mentors have been to a course.
/// </summary>
internal sealed class SummerAhead(IGrainFactory grains, DemonstrationClock clock, DateTimeOffset now)
{
    private const string Region = "turkistan-region";
    private const int CourseDays = 5;

    private static readonly string Organiser = PersonOf(DemonstrationSchool.Coordinator);
    private static readonly Guid OrganiserPost = new("0199a0a0-5001-7000-8000-000000000001");
    private static readonly Guid CourseId = new("0199a0a0-5002-7000-8000-000000000001");

    private readonly DateOnly _today = SchoolClock.DayOf(now, DemonstrationSchool.Zone);

    public async Task LayOut()
    {
        var season = SummerSeason.Of(_today);
        ImmutableArray<DateOnly> days =
        [
            .. Enumerable.Range(1, 14).Select(back => _today.AddDays(-back)).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Take(CourseDays).Reverse(),
        ];
        if (!season.IsPrepared(days[0]) || !season.IsPrepared(_today))
        {
            return;
        }

        clock.Now = SchoolLife.At(days[0], new(9, 0));
        await grains.GetGrain<IPostsGrain>(Keys.Posts(DemonstrationSchool.Id)).Give(new(
            OrganiserPost, DemonstrationSchool.Coordinator.Id, PostKind.RepublicanOrganiser, TerritoryCatalogue.Republic,
            season.PreparedFrom, season.To.AddDays(SummerSeason.EntryDays)));
        var centre = grains.GetGrain<ICentreGrain>(Keys.Centre(Region, season.Year));
        await centre.Appoint(Organiser);
        await centre.Describe("Түркістан облысының білім басқармасы", "jazgy.ortalyq@example.kz", "Жазғы отрядтарға көшбасшылар керек. Бес күндік курс тегін, аяқтағандар сертификат алады.");
        await centre.Form();
        var people = DemonstrationSchool.Description.Mentors.Take(6).Select(PersonOf).ToList();
        foreach (var person in people)
        {
            await centre.Apply(person, CentreRole.SquadLeader, "Түркістан педагогикалық колледжі");
        }

        // The last one still waits for an answer.
        foreach (var person in people.SkipLast(1))
        {
            await centre.Decide(person, isAdmitted: true, Organiser);
            await centre.Agree(person);
        }

        await HoldCourse(grains.GetGrain<ICourseGrain>(Keys.Course(Region, season.Year, CourseId)), people, days);
        clock.Now = now;
    }

    /// <summary>The second teaches, the others listen; the one who signs in as mentor has a day to make up.</summary>
    private async Task HoldCourse(ICourseGrain course, List<string> people, ImmutableArray<DateOnly> days)
    {
        var (teacher, listeners) = (people[1], people.Where((_, i) => i != 1).SkipLast(1).ToList());
        await course.Plan(new(CourseId, "Көшбасшы мектебі: жазғы отрядта жұмыс істеу", [.. days.Select(day => new CourseDay(day, teacher))], null));
        foreach (var listener in listeners)
        {
            await course.Join(listener);
        }

        for (var day = 0; day < days.Length; day++)
        {
            clock.Now = SchoolLife.At(days[day], new(18, 0));
            foreach (var listener in listeners.Where(listener => listener != people[0] || day != 3))
            {
                await course.Mark(listener, day, DayState.Present);
            }

            await course.Confirm(day, Organiser);
        }

        var names = DemonstrationSchool.Description.Mentors.ToImmutableDictionary(PersonOf, member => member.Name);
        await course.Certify(names, Organiser);
    }

    private static string PersonOf(StaffMember member) => Adult.Key(DemonstrationSchool.Id, member.Id);
}
