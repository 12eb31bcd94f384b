using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Engagement.Summer;

/// <summary>
/// One course of a centre: its days, who listens, who was there, who has finished. Every call is durable on return, and the same call
/// again has the effect of once. What is confirmed goes into the summer ledger under ids that follow from the course, until the ledger
/// has answered. Key: <c>summer-course/{territory}/{year}/{id}</c>.
/// </summary>
public interface ICourseGrain : IGrainWithStringKey
{
    /// <summary>Null when there is no such course.</summary>
    [ReadOnly]
    Task<Course?> Get();

    /// <summary>Plans it; until something was confirmed its plan can be changed, without taking days from those who listen.</summary>
    Task<CourseResult> Plan(CoursePlan plan);

    /// <summary>A member of the centre, for a course of the republic a member of any centre, listens.</summary>
    Task<CourseResult> Join(string person);

    /// <summary>Does not listen any more; whoever has a confirmed day stays on the list.</summary>
    Task<CourseResult> Leave(string person);

    /// <param name="day">From 0.</param>
    /// <param name="state">A code of <see cref="DayState"/>.</param>
    Task<CourseResult> Mark(string person, int day, string state);

    /// <summary>Confirms who was there on a day, or has made it up; who was confirmed already stays so. Nobody confirms the own days.</summary>
    Task<CourseResult> Confirm(int day, string by);

    /// <summary>Issues numbered certificates to all who have every day confirmed and have none yet.</summary>
    /// <param name="names">What stands on the paper, by person.</param>
    Task<CourseResult> Certify(ImmutableDictionary<string, string> names, string by);

    /// <summary>The certificate is not valid any more, and its points are undone.</summary>
    Task<CourseResult> Withdraw(string person, string by);
}

/// <param name="Course">As it stands now; null when refused.</param>
/// <param name="Refusal">A code of <see cref="SummerRefusal"/>; null when done.</param>
[GenerateSerializer, Immutable, Alias("course-result")]
public sealed record CourseResult(Course? Course, string? Refusal)
{
    public static CourseResult Of(Course course) => new(course, null);
    public static CourseResult Refused(string code) => new(null, code);
}
