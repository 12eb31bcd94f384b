using System.Collections.Immutable;
using Engagement.Accounts;

namespace Engagement.Domain;

/// <summary>
/// The sessions of one account. Whoever was not seen for two weeks has to sign in again, as the cookie says too, and
/// everybody after a month, however busy.
/// </summary>
public sealed record SessionList(ImmutableArray<AccountSession> Sessions)
{
    public const int Most = 200;

    public static TimeSpan Unseen { get; } = TimeSpan.FromDays(14);

    public static TimeSpan Longest { get; } = TimeSpan.FromDays(30);

    /// <summary>How much later a session must be seen again for that to be written down.</summary>
    public static TimeSpan Worth { get; } = TimeSpan.FromMinutes(10);

    public AccountSession? Find(string id, DateTimeOffset now) =>
        Sessions.FirstOrDefault(session => session.Id == id && Holds(session, now));

    public static bool Holds(AccountSession session, DateTimeOffset now) =>
        session.LastSeen + Unseen > now && session.Began + Longest > now;

    /// <summary>Sessions that hold no longer go, and with too many the one longest unseen.</summary>
    public SessionList Begin(AccountSession session) => new(
    [
        .. Sessions.Where(known => known.Id != session.Id && Holds(known, session.Began))
            .OrderByDescending(known => known.LastSeen).Take(Most - 1),
        session,
    ]);

    public SessionList End(string id) => new(Sessions.RemoveAll(session => session.Id == id));

    public SessionList EndOthers(string id) => new(Sessions.RemoveAll(session => session.Id != id));

    public SessionList Seen(string id, DateTimeOffset now) =>
        new([.. Sessions.Select(session => session.Id == id ? session with { LastSeen = now } : session)]);
}
