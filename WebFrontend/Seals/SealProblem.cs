using Engagement.Problems;

namespace Engagement.Seals;

/// <summary>Why something about a seal is refused, for people.</summary>
internal static class SealProblem
{
    public static Problem Of(string refusal) => refusal switch
    {
        SealRefusal.UnknownWindow => new(404, refusal, "The school has no such quarter or year."),
        SealRefusal.NotOverYet => new(409, refusal, "Something may still be entered: seven days after the last day the window can be sealed."),
        SealRefusal.StillWaiting => new(409, refusal, "Something waits for an answer. Say why the seal does not wait for it.") { Field = "reason" },
        SealRefusal.QuartersNotSealed => new(409, refusal, "The year is the mean of its quarters: seal all of them first."),
        SealRefusal.NotProposed => new(409, refusal, "Take the proposal of the nominations first."),
        SealRefusal.NotConfirmed => new(409, refusal, "The council and the deputy director confirm the nominations first."),
        SealRefusal.NotSealed => new(409, refusal, "The year is not sealed yet."),
        SealRefusal.AlreadySealed => new(409, refusal, "The year is sealed: nothing that belongs to it changes any more."),
        SealRefusal.AlreadyConfirmed => new(409, refusal, "It was confirmed. To decide otherwise, take the confirmations back first."),
        SealRefusal.OtherProposal => new(409, refusal, "It is another proposal by now: look at it again."),
        SealRefusal.UnknownCandidate => new(404, refusal, "Nobody of this list is called so.") { Field = "candidate" },
        SealRefusal.ReasonRequired => new(422, refusal, "Whoever is set aside is owed a written reason.") { Field = "reason" },
        SealRefusal.SamePerson => new(409, refusal, "Two people confirm: one the council's word, another as the deputy director."),
        SealRefusal.YearPassed => new(409, refusal, "The next year has begun, and schools report of it."),
        SealRefusal.MinutesInTheFuture => new(422, refusal, "The council has not met yet on that day.") { Field = "minutes.day" },
        _ => throw new InvalidOperationException($"There is no sentence for {refusal}."),
    };
}
