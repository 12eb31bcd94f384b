using System.Globalization;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>
/// A whole school year over HTTP: every occurrence of the plan, sittings, reports, tasks, ideas, shifts, the care campaign and a
/// debate of February, each act sent twice. What the product then says of everybody is compared with an independent calculation.
/// </summary>
public sealed class YearTests : IAsyncLifetime
{
    private static readonly DateOnly September = new(2026, 9, 1);
    private static readonly DateOnly LastDay = new(2027, 5, 25);

    private readonly SchoolServer _server = new();
    private readonly Random _chance = new(2026);

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_server).DisposeAsync();

    [Fact]
    public async Task Everybody_has_the_points_of_their_deeds()
    {
        var year = new PlayedYear(_server);
        year.At(September, 9);
        await year.Open();
        await Play(year);

        year.At(LastDay, 18);
        var points = new IndependentPoints(await year.Get("/rubric"), (await year.Get("")).GetProperty("season"));
        foreach (var deed in year.Deeds)
        {
            points.Add(deed);
        }

        foreach (var (student, _) in PlayedYear.Pupils)
        {
            var totals = (await year.StudentTotals(student)).GetProperty("totals");
            var byKind = totals.GetProperty("byKind").EnumerateArray().ToDictionary(kind => kind.GetProperty("kind").GetString()!, kind => kind.GetProperty("points").GetInt32());
            Assert.Equal(points.KindsOf(student).OrderBy(kind => kind.Key, StringComparer.Ordinal), byKind.OrderBy(kind => kind.Key, StringComparer.Ordinal));
            Assert.Equal(points.Of(student), totals.GetProperty("year").GetInt32());
        }

        var board = await year.Get("/boards/factions?period=year");
        Assert.Equal(PlayedYear.Pupils.Sum(pupil => points.Of(pupil.Id)), board.GetProperty("school").GetProperty("points").GetInt32());
        Assert.Equal(Enumerable.Range(1, 20).Sum(number => points.Of(SchoolServer.Student(number))), PointsOf(board, "care"));
        Assert.Equal(Enumerable.Range(21, 20).Sum(number => points.Of(SchoolServer.Student(number))), PointsOf(board, "debate"));
        Assert.Equal(100, (await year.Get("/plan")).GetProperty("delivery")[0].GetProperty("percent").GetInt32());

        year.At(LastDay.AddDays(1), 0);
        var after = await year.Get("/boards/factions?period=year");
        Assert.True(after.GetProperty("isFrozen").GetBoolean());
        Assert.Empty(after.GetProperty("rows").EnumerateArray());
    }

    private async Task Play(PlayedYear year)
    {
        var (events, meetings, care, work) = (new PlayedEvents(year, _chance), new PlayedSelfGovernment(year), new PlayedCare(year), new PlayedWork(year));
        await meetings.Appoint(September, new(2027, 8, 31));
        var weekly = (await year.Get("/plan")).GetProperty("events").EnumerateArray()
            .Where(one => one.GetProperty("recurrence").GetString() == "weekly").Select(one => one.GetProperty("series").GetString()).ToHashSet();
        var quarters = (await year.Get("")).GetProperty("season").GetProperty("quarters").EnumerateArray().ToList();
        var acts = new List<(DateOnly Day, int Hour, Func<DateOnly, Task> Do)>();
        foreach (var one in (await year.Get($"/calendar?from={September:O}&to={LastDay:O}")).GetProperty("items").EnumerateArray())
        {
            acts.Add((TeachingDay(one), 12, day => events.Hold(one, weekly.Contains(one.GetProperty("series").GetString()), day)));
        }

        for (var day = September; day < LastDay; day = day.AddDays(1))
        {
            if (day.DayOfWeek == DayOfWeek.Wednesday && day.Day is > 7 and <= 14)
            {
                acts.Add((day, 15, on => meetings.Sit(on, Some(10, 5))));
            }
            else if (day.DayOfWeek == DayOfWeek.Thursday && day is { Day: > 21, Month: not 5 })
            {
                acts.Add((day, 16, on => work.Do(on, Some(9, 4))));
                acts.Add((day, 17, on => work.Propose(on, Some(9, 1)[0])));
            }
            else if (day.DayOfWeek == DayOfWeek.Sunday)
            {
                acts.Add((day, 12, meetings.Report));
            }
            else if (day.DayOfWeek == DayOfWeek.Saturday && day.Month is 1 or 2)
            {
                acts.Add((day, 13, on => care.Volunteer(on, Some(5, 4))));
            }
        }

        foreach (var day in (DateOnly[])[new(2027, 1, 12), new(2027, 1, 13), new(2027, 1, 14), new(2027, 1, 15), new(2027, 1, 22)])
        {
            acts.Add((day, 14, on => care.Act(on, Some(5, 6))));
        }

        acts.Add((new(2027, 2, 17), 16, Debate));
        foreach (var (day, hour, act) in acts.OrderBy(act => act.Day).ThenBy(act => act.Hour))
        {
            year.At(day, hour);
            await act(day);
        }

        // The last days of a long break are too late for the book on the day itself (rulebook, section 4).
        DateOnly TeachingDay(JsonElement one)
        {
            var days = Enumerable.Range(0, Day(one, "to").DayNumber - Day(one, "from").DayNumber + 1).Select(Day(one, "from").AddDays);
            return _chance.GetItems([.. days.Where(day => quarters.Any(quarter => Day(quarter, "from") <= day && day <= Day(quarter, "to")))], 1)[0];
        }

        string[] Some(int grade, int count) =>
            [.. _chance.GetItems(PlayedYear.Pupils.Where(pupil => pupil.Grade >= grade).Select(pupil => pupil.Id).ToArray(), count).Distinct()];

        async Task Debate(DateOnly day)
        {
            var debate = await new HeldDebate(_server).Closed();
            await year.Confirm($"/debates/{debate.Id}/award", new { });
            foreach (var number in Enumerable.Range(1, 4))
            {
                year.Did(SchoolServer.Student(number), day, "debate.part", HeldDebate.Event);
            }

            year.Did(SchoolServer.Student(1), day, "debate.win", HeldDebate.Event);
            year.Did(SchoolServer.Student(2), day, "debate.win", HeldDebate.Event);
            year.Did(SchoolServer.Student(1), day, "debate.best", HeldDebate.Event);
            year.Did(HeldDebate.Judge, day, "debate.judge", HeldDebate.Event);
        }
    }

    private static int PointsOf(JsonElement board, string faction) =>
        board.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("id").GetString() == faction).GetProperty("points").GetInt32();

    private static DateOnly Day(JsonElement one, string name) => DateOnly.ParseExact(one.GetProperty(name).GetString()!, "O", CultureInfo.InvariantCulture);
}
