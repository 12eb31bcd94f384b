using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;

namespace Engagement.Acts;

/// <summary>
/// Wrong sign-ins to logins and cards that nobody has, in the log of the one school of this server: once an hour a line for each
/// address with how many there were. Where many schools share a server they concern none of them and stay in the program's log.
/// </summary>
internal sealed partial class StrangerActs(IActLog log, IGrainFactory grains, SchoolClock clock, ILogger<StrangerActs> logger) : BackgroundService
{
    public const string Nobody = "nobody";

    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    private readonly StrangerTally _tally = new();

    public void Count(string address) => _tally.Count(address);

    /// <summary>Writes down what was counted so far. Durable on return.</summary>
    public async Task Write()
    {
        var counted = _tally.Take();
        if (counted.Count == 0 || await grains.GetGrain<ISchoolDirectoryGrain>(Keys.Directory).List() is not [var school])
        {
            return;
        }

        foreach (var (address, tries) in counted)
        {
            await log.Append(new(
                school.Id, clock.Now, Nobody, Nobody, address, "POST /api/session", null, StatusCodes.Status401Unauthorized, "wrong-credentials",
                null, $"{tries}"));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Write();
            }
            catch (Exception e)
            {
                LogLost(e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Wrong sign-ins of strangers could not be written into the log of acts; each stands in this log")]
    private partial void LogLost(Exception exception);
}
