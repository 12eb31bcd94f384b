using Engagement.Domain;
using Engagement.Schools;
using Engagement.Students;

namespace Engagement.Upcoming;

/// <summary>What one flow has in store for a student. Each flow brings its own.</summary>
internal interface IUpcoming
{
    /// <summary>In any order; nothing that is over.</summary>
    Task<IEnumerable<UpcomingItem>> Of(Student student, SchoolProfile profile, SchoolMoment now);

    /// <summary>What besides that only the student's own eyes may see.</summary>
    Task<IEnumerable<UpcomingItem>> OfSelf(Student student, SchoolProfile profile, SchoolMoment now) => Task.FromResult(Enumerable.Empty<UpcomingItem>());
}
