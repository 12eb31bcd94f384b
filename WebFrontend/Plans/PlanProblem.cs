using Engagement.Activities;
using Engagement.Problems;

namespace Engagement.Plans;

/// <summary>What the plan refuses, as a problem answer.</summary>
internal static class PlanProblem
{
    public static Problem Of(string refusal) => refusal switch
    {
        PlanRefusal.UnknownEvent => new(404, refusal, "The plan has no such event."),
        PlanRefusal.UnknownOccurrence => new(404, refusal, "The school has no such event on its calendar."),
        PlanRefusal.OtherVersion => new(409, refusal, "The plan was changed meanwhile; look at it again.") { Field = "version" },
        PlanRefusal.NothingToApprove => new(409, refusal, "This plan is approved already."),
        PlanRefusal.NotApproved => new(409, refusal, "The plan of this year has not been approved yet."),
        PlanRefusal.NoSuchStep => new(409, refusal, "The event is not in a state in which this can be done."),
        PlanRefusal.EventOver => new(409, refusal, "What is over stays as it was planned."),
        PlanRefusal.EventInUse => new(409, refusal, "The book names this event, or something was done about it already."),
        PlanRefusal.OwnProof => new(422, refusal, "Whoever gave the proof does not accept it; somebody else has to look."),
        PlanRefusal.LinkNeeded => new(422, refusal, "This event is proved by a link that begins with https://.") { Field = "link" },
        PlanRefusal.ReferenceNeeded => new(422, refusal, "Say which document it is, or where it was published.") { Field = "reference" },
        PlanRefusal.ReasonNeeded => new(422, refusal, "Say why.") { Field = "reason" },
        PlanRefusal.DayNeeded => new(422, refusal, "The days are needed, and the number of those who took part cannot be negative.") { Field = "day" },
        PlanRefusal.TooEarly => new(422, refusal, "That day has not come yet.") { Field = "day" },
        PlanRefusal.TooLate => new(422, refusal, "The event is due already: it can be held, or written off."),
        PlanRefusal.OutsideSeason => new(422, refusal, "The day or the month lies outside the academic year."),
        PlanRefusal.TitleNeeded => new(422, refusal, "An event needs a title in all three languages, and no text may be too long.") { Field = "title" },
        PlanRefusal.GradesWrong => new(422, refusal, "Grades are ranges from 1 to 11.") { Field = "grades" },
        PlanRefusal.HostUnknown => new(422, refusal, "The school has no such faction.") { Field = "host" },
        PlanRefusal.ProjectUnknown => new(422, refusal, "The plan has no such project.") { Field = "project" },
        _ => new(422, refusal, "The plan has no room for more."),
    };
}
