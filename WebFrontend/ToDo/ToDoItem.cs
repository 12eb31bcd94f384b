namespace Engagement.ToDo;

/// <summary>So many things of one kind that wait: numbers, and no names.</summary>
/// <param name="Kind">A constant of <see cref="ToDoKind"/>; it says where they are done.</param>
/// <param name="DueOn">The first day on which one of them is due; null where none is promised.</param>
internal sealed record ToDoItem(string Kind, int Count, DateOnly? DueOn = null);

/// <summary>Part of the HTTP contract.</summary>
internal static class ToDoKind
{
    public const string ReturnedSheets = "returned-sheets";
    public const string ConfirmSheets = "confirm-sheets";
    public const string AnswerAppeals = "answer-appeals";
    public const string AnswerLetters = "answer-letters";
    public const string ReadMessages = "read-messages";
    public const string ApprovePlan = "approve-plan";
    public const string AcceptProof = "accept-proof";
    public const string GiveProof = "give-proof";
    public const string AcceptReports = "accept-reports";
    public const string AcceptTasks = "accept-tasks";
    public const string ReviewIdeas = "review-ideas";
    public const string AcceptResults = "accept-results";
    public const string VerifyHours = "verify-hours";
    public const string FinishElections = "finish-elections";
    public const string SignMinutes = "sign-minutes";
    public const string Applications = "applications";
    public const string ApproveNews = "approve-news";
    public const string ConfirmGivers = "confirm-givers";
    public const string ApproveCommittee = "approve-committee";
}
