using Engagement.Ledger;

namespace Engagement.Republic;

/// <summary>
/// The awards of a day and, beside them, plain sums of what the receipts granted: the truth that every grain is compared with.
/// </summary>
internal sealed class Day(SyntheticRepublic republic, IGrainFactory grains)
{
    private const int PostersAtOnce = 64;
    private const int ReversedSheets = 15;
    private static readonly string[] Kinds = ["vol.half", "meet.attend", "task.done", "media.post", "raid.shift", "tutor.half", "initiative.accepted"];
    private static readonly DateOnly Today = new(2026, 11, 18);
    private static readonly Author Mentor = new("m-1", IsCoordinator: false);

    /// <summary>Granted points of each student, by school and number.</summary>
    public int[][] Granted { get; } = [.. republic.Schools.Select(school => new int[school.Students])];

    public int Awards { get; private set; }

    public async Task Live(Plan plan)
    {
        using var timer = new PeriodicTimer(plan.Every);
        for (var round = 0; round < plan.Rounds; round++)
        {
            var number = round;
            await Parallel.ForAsync(0, republic.Schools.Length, new ParallelOptions { MaxDegreeOfParallelism = PostersAtOnce }, async (school, _) =>
                await Write(school, number));
            Awards += republic.Schools.Length * Plan.AwardsOfSheet;
            await timer.WaitForNextTickAsync();
        }
    }

    /// <summary>One sheet; now and then it is undone at once, so that scores also go down.</summary>
    private async Task Write(int index, int round)
    {
        var school = republic.Schools[index];
        var random = new Random(HashCode.Combine(index, round, 17));
        var ledger = grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(school.Id));
        var kind = Kinds[random.Next(Kinds.Length)];
        var numbers = new HashSet<int>();
        while (numbers.Count < Plan.AwardsOfSheet)
        {
            // Some do much, many a little.
            numbers.Add((int)(school.Students * random.NextDouble() * random.NextDouble()));
        }

        var sheet = new Sheet(
            Guid.CreateVersion7(), new(Today, null, null), [.. numbers.Select(number => new SheetLine(school.StudentId(number), kind, 1))], null);
        var posted = await ledger.Post(sheet, Mentor);
        Count(index, numbers, posted);
        if (round % ReversedSheets == ReversedSheets - 1)
        {
            Count(index, numbers, await ledger.Reverse(new(Guid.CreateVersion7(), sheet.Id, null, "mistake"), Mentor));
        }
    }

    private void Count(int school, HashSet<int> numbers, PostResult result)
    {
        if (result.Outcome != PostOutcome.Accepted)
        {
            throw new InvalidOperationException($"A sheet was not accepted: {result.Outcome}, {string.Join(' ', result.Refusals)}.");
        }

        foreach (var (number, entry) in numbers.Zip(result.Record!.Entries))
        {
            Granted[school][number] += entry.Granted;
        }
    }
}
