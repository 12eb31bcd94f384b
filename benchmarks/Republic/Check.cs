using System.Diagnostics;
using Engagement.Boards;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Territories;

namespace Engagement.Republic;

/// <summary>Every total, and a sample of places, against sums and sorting.</summary>
internal sealed class Check(SyntheticRepublic republic, Day day, IGrainFactory grains)
{
    private const int SampleOfStudents = 2000;

    /// <summary>Waits until the republic knows of every school what its receipts say, and says how long that took.</summary>
    public async Task<TimeSpan> UntilRisen()
    {
        var start = Stopwatch.GetTimestamp();
        for (var school = 0; school < republic.Schools.Length; school++)
        {
            var expected = day.Granted[school].Sum();
            while (await Held("kz", republic.Schools[school].Id) != expected)
            {
                if (Stopwatch.GetElapsedTime(start) > TimeSpan.FromMinutes(5))
                {
                    throw new InvalidOperationException($"{republic.Schools[school]} has not risen to the republic.");
                }

                await Task.Delay(20);
            }
        }

        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Returns how many figures were compared.</summary>
    public async Task<long> Totals()
    {
        var compared = 0L;
        for (var i = 0; i < republic.Schools.Length; i++)
        {
            var school = republic.Schools[i];
            var granted = day.Granted[i];
            foreach (var territory in republic.Catalogue.PathTo(school.District))
            {
                Equal(granted.Sum(), await Held(territory.Id, school.Id), $"{school.Id} in {territory.Id}");
                compared++;
            }

            var board = (await grains.GetGrain<ISchoolGrain>(Keys.School(school.Id))
                .GetBoard(BoardNames.OfSchool(school.Id, BoardNames.Students), Period.Year, Audience.Staff, int.MaxValue))!;
            var points = board.Rows.ToDictionary(row => row.Id, row => row.Points);
            for (var number = 0; number < granted.Length; number++)
            {
                Equal(granted[number], points.GetValueOrDefault(school.StudentId(number)), school.StudentId(number));
                compared++;
            }
        }

        return compared;
    }

    /// <summary>Returns how many places were compared: of a sample of students, at every level above the school.</summary>
    public async Task<int> Places()
    {
        var compared = 0;
        var schoolsOf = new Dictionary<string, List<int>>();
        for (var i = 0; i < republic.Schools.Length; i++)
        {
            foreach (var territory in republic.Catalogue.PathTo(republic.Schools[i].District))
            {
                (schoolsOf.TryGetValue(territory.Id, out var list) ? list : schoolsOf[territory.Id] = []).Add(i);
            }
        }

        var sorted = schoolsOf.ToDictionary(
            territory => territory.Key, territory => territory.Value.SelectMany(i => day.Granted[i]).Where(points => points > 0).OrderDescending().ToArray());
        var random = new Random(7);
        for (var sample = 0; sample < SampleOfStudents; sample++)
        {
            var school = random.Next(republic.Schools.Length);
            var points = day.Granted[school][random.Next(day.Granted[school].Length)];
            foreach (var territory in republic.Catalogue.PathTo(republic.Schools[school].District))
            {
                var among = sorted[territory.Id];
                var place = await grains.GetGrain<ITerritoryGrain>(Keys.Territory(territory.Id)).PlaceOf(SyntheticRepublic.SeasonId, points)
                    ?? throw new InvalidOperationException($"{territory.Id} has no participants.");
                Equal(among.Length, place.Participants, $"participants of {territory.Id}");
                Equal(1 + among.Count(other => other > points), place.Place, $"place of {points} points in {territory.Id}");
                compared++;
            }
        }

        return compared;
    }

    private async Task<int> Held(string territory, string school) =>
        (await grains.GetGrain<ITerritoryGrain>(Keys.Territory(territory)).AccountOf(school))?.School.Year.Points ?? 0;

    private static void Equal(int expected, int actual, string what)
    {
        if (expected != actual)
        {
            throw new InvalidOperationException($"{what}: {actual}, but brute force says {expected}.");
        }
    }
}
