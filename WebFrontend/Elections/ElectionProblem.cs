using Engagement.Problems;

namespace Engagement.Elections;

internal static class ElectionProblem
{
    public static Problem Of(string code) => new(StatusOf(code), code, SentenceOf(code));

    private static int StatusOf(string code) => code switch
    {
        ElectionRefusal.UnknownElection => 404,
        ElectionRefusal.ElectionConflict or ElectionRefusal.AlreadyVoted or ElectionRefusal.AlreadyCounted or ElectionRefusal.NotVoting => 409,
        _ => 422,
    };

    private static string SentenceOf(string code) => code switch
    {
        ElectionRefusal.UnknownElection => "There is no such election.",
        ElectionRefusal.ElectionConflict => "An election with this id was announced with other content.",
        ElectionRefusal.TooManyElections => "The school's list of elections is full.",
        ElectionRefusal.HoursPast => "These hours are over.",
        ElectionRefusal.NotEligible => "This election is for others.",
        ElectionRefusal.StandingOver => "Nobody can begin to stand, or step back, any more.",
        ElectionRefusal.ShownToNobody => "Who stands must be seen by the school: consent to that first.",
        ElectionRefusal.NotStanding => "The student does not stand.",
        ElectionRefusal.NotVoting => "It is not the time to vote.",
        ElectionRefusal.AlreadyVoted => "You have voted; the first ballot counts.",
        ElectionRefusal.UnknownCandidate => "A candidate of the ballot does not stand.",
        ElectionRefusal.TooManyChoices => "The ballot marks more candidates than there are seats.",
        ElectionRefusal.ByBallot => "This election is counted by ballot.",
        ElectionRefusal.TooManyHands => "More hands than there were people, or no candidate.",
        ElectionRefusal.AlreadyCounted => "It is counted already.",
        ElectionRefusal.NotTied => "There is no tie to decide.",
        ElectionRefusal.NothingToConfirm => "Nobody is elected yet.",
        _ => "Somebody elected cannot hold the post.",
    };
}
