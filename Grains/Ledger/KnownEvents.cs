using System.Collections.Frozen;
using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Schools;

namespace Engagement.Ledger;

/// <summary>
/// The school's events as the ledger knows them. The plan tells of its changes; an event that is not known is looked for once
/// more in the profile before a sheet that names it is refused. The care campaign is an event of every year, whatever the plan says.
/// </summary>
internal sealed class KnownEvents(ISchoolProfileGrain profile, ImmutableArray<PlannedEvent> events)
{
    private FrozenDictionary<string, PlannedEvent> _events = events.ToFrozenDictionary(planned => planned.Id);

    public async ValueTask<PlannedEvent?> Find(string? id)
    {
        if (id is null)
        {
            return null;
        }

        if (CampaignWindow.EventOf(id) is { } campaign)
        {
            return campaign;
        }

        if (!_events.ContainsKey(id) && await profile.Get() is { } known)
        {
            TakeUp(known.Events);
        }

        return _events.GetValueOrDefault(id);
    }

    public void TakeUp(ImmutableArray<PlannedEvent> events) => _events = events.ToFrozenDictionary(planned => planned.Id);
}
