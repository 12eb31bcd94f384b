using Engagement.Domain;
using Engagement.Schools;

namespace Engagement.Events;

/// <summary>One line of an event's list that a student is on, for the file of one's own data.</summary>
/// <param name="Title">Null for an event that the plan has no more.</param>
internal sealed record OwnTurnout(
    string Event, Localized? Title, DateTimeOffset? SignedUpAt, DateTimeOffset? Came, bool Late, IReadOnlyList<string> Roles, int? Place,
    string? Link)
{
    public static async Task<IReadOnlyList<OwnTurnout>> Of(string student, SchoolProfile profile, IGrainFactory grains)
    {
        var ids = await grains.GetGrain<IEventsGrain>(Keys.Events(profile.Id)).List();
        var events = await Task.WhenAll(ids.Select(id => grains.GetGrain<IEventGrain>(Keys.Event(profile.Id, id)).Get()));
        return
        [
            .. from pair in ids.Zip(events)
               let one = pair.Second
               where one.Names(student)
               orderby pair.First
               select new OwnTurnout(
                   pair.First, profile.Events.FirstOrDefault(planned => planned.Id == pair.First)?.Title,
                   one.SignUps.FirstOrDefault(signUp => signUp.Student == student)?.At, one.Find(student)?.At, one.Find(student)?.IsLate ?? false,
                   [.. one.Roles.Where(holder => holder.Student == student).Select(holder => holder.Role)],
                   one.Winners.FirstOrDefault(winner => winner.Student == student)?.Place,
                   one.SignUps.FirstOrDefault(signUp => signUp.Student == student)?.Link),
        ];
    }
}
