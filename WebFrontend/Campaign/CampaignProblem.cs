using Engagement.Problems;

namespace Engagement.Campaign;

internal static class CampaignProblem
{
    public static Problem Of(string code, string? student = null) => (SentenceOf(code) is { } sentence
        ? new Problem(StatusOf(code), code, sentence)
        : RefusalText.ProblemOf(code) with { Field = "students" }) with
    {
        Errors = student is null ? null : [new(code, "students", null, student, null, SentenceOf(code) ?? "The student was refused.")],
    };

    private static int StatusOf(string code) => code switch
    {
        CampaignRefusal.UnknownStage or CampaignRefusal.UnknownTask or CampaignRefusal.UnknownAction or CampaignRefusal.UnknownItem => 404,
        CampaignRefusal.CommitteeChanged or CampaignRefusal.ActionConflict or CampaignRefusal.ItemConflict or CampaignRefusal.ActionHasGivers => 409,
        CampaignRefusal.StageEnded or CampaignRefusal.GiverLocked or CampaignRefusal.AlreadyAnswered => 409,
        _ => 422,
    };

    private static string? SentenceOf(string code) => code switch
    {
        CampaignRefusal.Over => "The campaign is over, and so is the time to enter what belongs to it.",
        CampaignRefusal.UnknownStage => "The campaign has no such stage.",
        CampaignRefusal.UnknownTask => "The stage has no such task.",
        CampaignRefusal.StageDates => "Stages follow each other between 10 January and 10 February.",
        CampaignRefusal.StageEnded => "The stage has ended.",
        CampaignRefusal.StageNotBegun => "The stage has not begun.",
        CampaignRefusal.StageBefore => "The stage before has not ended.",
        CampaignRefusal.TasksOpen => "A stage ends when all its tasks are done.",
        CampaignRefusal.CommitteeNeeded => "First the director approves the committee.",
        CampaignRefusal.CommitteeIncomplete => "A committee has a chair and students.",
        CampaignRefusal.CommitteeChanged => "The committee has changed since; look at it anew.",
        CampaignRefusal.SeatTwice => "Nobody sits twice in the committee, and it has one chair.",
        CampaignRefusal.SeatUnknown => "The school has no such person.",
        CampaignRefusal.SeatOfAdults => "An adult chairs the committee.",
        CampaignRefusal.UnknownAction => "The plan has no such action.",
        CampaignRefusal.ActionConflict => "Students have given time to this action; its plan stays.",
        CampaignRefusal.ActionOutside => "Actions lie between 10 January and 10 February.",
        CampaignRefusal.ActionNotBegun => "The day of the action has not come.",
        CampaignRefusal.ActionHasGivers => "Students have given time to this action; it stays in the plan.",
        CampaignRefusal.NoGivers => "Staff learn here; students are not written down.",
        CampaignRefusal.TooMany => "There are too many of them.",
        CampaignRefusal.UnknownGiver => "The student does not stand on the list of this action.",
        CampaignRefusal.GiverLocked => "Who was confirmed stays on the list.",
        CampaignRefusal.UnknownItem => "There is no such item.",
        CampaignRefusal.ItemConflict => "An item with this id stands there with other content.",
        CampaignRefusal.MarksAChild => "The title would say of children what is never written down here. Say what is done, not for whom.",
        CampaignRefusal.NamesMoney => "Deeds are counted here, never money.",
        CampaignRefusal.NamesAStudent => "The text names a student of the school.",
        CampaignRefusal.TwoLanguages => "What is published stands in Kazakh and in Russian.",
        CampaignRefusal.QuestionnaireClosed => "The questionnaire is open during the last stage.",
        CampaignRefusal.AlreadyAnswered => "Everybody answers once.",
        _ => null,
    };
}
