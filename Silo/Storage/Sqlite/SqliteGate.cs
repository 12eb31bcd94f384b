using Microsoft.Extensions.Hosting;

namespace Engagement.Storage;

/// <summary>Opens the file before anything else starts: whoever cannot have it is told so at once.</summary>
internal sealed class SqliteGate(SqliteDatabase database) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        database.OpenReader().Dispose();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
