using Engagement.Domain;
using Engagement.Territories;
using Microsoft.Extensions.Logging;

namespace Engagement.Schools;

/// <summary>What a school has to say to its district. Numbered by the wall clock, so that a restart numbers above what was sent before it.</summary>
internal sealed class SchoolRegister
{
    private readonly RegisterOutbox _outbox;
    private readonly string _school;
    private readonly Func<SchoolReport?> _report;
    private SchoolReport? _acknowledged;
    private SchoolReport? _sent;
    private long _version;

    /// <param name="report">What stands in the school's book now; null while there is nothing to say.</param>
    public SchoolRegister(Grain school, string id, ITerritoryGrain district, Func<SchoolReport?> report, TimeSpan coalescing, ILogger log)
    {
        (_school, _report) = (id, report);
        _outbox = new RegisterOutbox(school, district, _ => Compose(), Acknowledged, coalescing, log);
    }

    public void Changed() => _outbox.Changed();

    /// <summary>Says everything once more, in case the district has lost it.</summary>
    public void Renew()
    {
        _acknowledged = null;
        _outbox.Changed();
    }

    public Task ReceiveReminder() => _outbox.ReceiveReminder();

    private Register? Compose()
    {
        if (_report() is not { } report || (_acknowledged is not null && report.IsSameAs(_acknowledged)))
        {
            return null;
        }

        _sent = report;
        _version = Math.Max(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(), _version + 1);
        return new(_school, _version, 0, report.Figures.Season, report.Scores, [report.Figures]);
    }

    private Task Acknowledged(Register register, Acknowledgement answer)
    {
        if (answer.Version == register.Version)
        {
            _acknowledged = _sent;
        }

        _version = Math.Max(_version, answer.Version);
        return Task.CompletedTask;
    }
}
