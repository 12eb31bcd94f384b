using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Sessions;

namespace Engagement.ToDo;

/// <summary>Whoever asks what waits, at which school, and when.</summary>
/// <param name="Family">Students of the own family: what concerns them waits for somebody else.</param>
internal sealed record Colleague(SessionUser User, SchoolProfile Profile, ImmutableArray<string> Family, SchoolMoment Now)
{
    public string School => Profile.Id;

    public bool May(Right right) => Access.May(User, right, School);

    public Reach ReachOf(Right right) => Access.ReachOf(User, right, School);
}
