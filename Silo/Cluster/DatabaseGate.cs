using Engagement.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Engagement.Cluster;

/// <summary>
/// Holds the start until the database answers and has the schema of this program. In Development it brings the schema
/// forward by itself; elsewhere that is the command <c>database</c>, so that nobody changes a shared database by accident.
/// </summary>
internal sealed partial class DatabaseGate(NpgsqlDataSource source, IHostEnvironment environment, ILogger<DatabaseGate> log) : IHostedService
{
    private static readonly TimeSpan RetryPeriod = TimeSpan.FromSeconds(2);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await (environment.IsDevelopment() ? PostgresSchema.BringForward(source) : PostgresSchema.Require(source));
                return;
            }
            catch (NpgsqlException e) when (e is not PostgresException || e.IsTransient)
            {
                LogWaiting(e.Message);
                await Task.Delay(RetryPeriod, cancellationToken);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Waiting for the database of ConnectionStrings:Engagement: {Reason}")]
    private partial void LogWaiting(string reason);
}
