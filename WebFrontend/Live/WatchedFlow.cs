namespace Engagement.Live;

/// <summary>A flow of a school that a page watches.</summary>
internal sealed record WatchedFlow(string School, string Flow)
{
    public string Group => $"flow/{School}/{Flow}";

    /// <summary>
    /// Null for what is no flow. That something changed is told to whoever may look at the flow's public page; of the others only to whoever
    /// is signed in at the school, since even the moment of a change tells something.
    /// </summary>
    public static WatchedFlow? Find(string school, string flow, bool isOfSchool)
    {
        var (word, id) = flow.Split('/') is [var first, var second] ? (first, second) : (flow, null);
        var isKnown = word switch
        {
            Flows.Flow.Plan or Flows.Flow.Care or Flows.Flow.Elections or Flows.Flow.Leagues or Flows.Flow.ClassRatings or Flows.Flow.Initiatives or Flows.Flow.Summer
                or Flows.Flow.Ceremony or Flows.Flow.Spotlight => id is null,
            Flows.Flow.Debates => id is null || Guid.TryParseExact(id, "D", out _),
            Flows.Flow.Events => id is not null && isOfSchool,
            Flows.Flow.Volunteering or Flows.Flow.Parliament or Flows.Flow.Reports or Flows.Flow.Waiting or Flows.Flow.News or Flows.Flow.Tasks
                or Flows.Flow.Rehearsal or Flows.Flow.Season => id is null && isOfSchool,
            _ => Flows.Flow.StudentOf(flow) is not null,
        };
        return isKnown ? new(school, flow) : null;
    }
}
