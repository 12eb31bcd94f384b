using System.Collections.Immutable;
using Engagement.Ledger;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>
/// Something to watch: while switched on, the demonstration's mentor writes small sheets for members of all factions, at
/// most a quarter of an hour.
/// </summary>
internal sealed partial class BusyDay(IGrainFactory grains, SchoolClock clock, TimeProvider time, Random random, ILogger<BusyDay> log)
    : BackgroundService
{
    private const int MostStudents = 6;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>Kinds that need no event and so may come again and again, within their caps.</summary>
    private static readonly ImmutableArray<string> Kinds =
        ["vol.half", "tutor.half", "task.done", "media.post", "meet.attend", "raid.shift", "initiative.accepted", "mentor.kudos"];

    private readonly SemaphoreSlim _switchedOn = new(0);
    private long _until;

    public bool IsOn => time.GetUtcNow().UtcTicks < Volatile.Read(ref _until);

    public void Switch(bool on)
    {
        Volatile.Write(ref _until, on ? (time.GetUtcNow() + Longest).UtcTicks : 0);
        if (on)
        {
            _switchedOn.Release();
        }
    }

    public override void Dispose()
    {
        _switchedOn.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await _switchedOn.WaitAsync(stoppingToken);
            try
            {
                await Write(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogStopped(e);
                Switch(false);
            }
        }
    }

    private async Task Write(CancellationToken stoppingToken)
    {
        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(DemonstrationSchool.Id)).GetIfNewer(0);
        var today = clock.Today(DemonstrationSchool.Zone);
        var members = roster!.Students.Where(student => student.FactionOn(today) is not null).ToArray();
        var ledger = grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(DemonstrationSchool.Id));
        var mentor = new Author(DemonstrationSchool.Mentor.Id, IsCoordinator: false);
        while (IsOn)
        {
            var result = await ledger.Post(Sheet(members), mentor);
            if (result.Outcome != PostOutcome.Accepted)
            {
                LogRefused(string.Join(", ", result.Refusals));
                Switch(false);
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(600, 1500)), time, stoppingToken);
        }
    }

    /// <summary>Mostly one to three students, now and then up to six.</summary>
    private Sheet Sheet(Student[] members)
    {
        random.Shuffle(members);
        var students = members.Take(1 + Math.Min(random.Next(MostStudents), random.Next(MostStudents)));
        var kind = Kinds[random.Next(Kinds.Length)];
        return new(
            Guid.CreateVersion7(clock.Now), new(clock.Today(DemonstrationSchool.Zone), null, null),
            [.. students.Select(student => new SheetLine(student.Id, kind, 1))], null);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The busy day ended: the book refused a sheet, {Refusals}")]
    private partial void LogRefused(string refusals);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The busy day ended")]
    private partial void LogStopped(Exception exception);
}
