using System.Collections.Immutable;
using Engagement.Ledger;
using Orleans.Concurrency;

namespace Engagement.Appeals;

/// <summary>
/// What students question in the book, and what a second person answered (S0-08). Nothing is deleted and nothing expires.
/// Key: <c>appeals/{school}</c>.
/// </summary>
public interface IAppealsGrain : IGrainWithStringKey
{
    /// <summary>
    /// A student questions an entry of the own account. Durable on return. An entry is questioned once: a repetition gets the
    /// appeal as it stands now.
    /// </summary>
    Task<AppealResult> Ask(Question question);

    /// <summary>
    /// A second person answers; what follows for the book is written before the answer is. Durable and repeatable: the same
    /// answer again has the effect of once.
    /// </summary>
    Task<AppealResult> Answer(Guid appeal, Ruling ruling, string by);

    /// <summary>Appeals, oldest first; only those of one student when one is given.</summary>
    [ReadOnly]
    Task<ImmutableArray<Appeal>> List(string? student);

    /// <summary>Within how many working days the school answers a question that is asked now.</summary>
    [ReadOnly]
    Task<int> DaysForAnswer();

    /// <summary>
    /// Questions asked from now on are answered within so many working days (<see cref="AnswerDays"/>); an open one keeps the
    /// day that its student was promised. Returns the days that held before. Durable on return, repeatable.
    /// </summary>
    Task<int> AllowForAnswer(int days);

    /// <summary>Nothing is kept of what the student questioned; what followed from it in the book stays. Durable on return, repeatable.</summary>
    Task Forget(string student);
}

/// <param name="Reason">Code of <see cref="AppealReason"/>.</param>
/// <param name="Words">What the student adds, if anything.</param>
[GenerateSerializer, Immutable, Alias("appeal-question")]
public sealed record Question(string Student, Guid Sheet, long Seq, string Reason, string? Words);

/// <param name="Outcome">Code of <see cref="AppealOutcome"/>.</param>
/// <param name="Words">Why; the student reads it.</param>
/// <param name="Corrected">What the line should have been, when it is corrected.</param>
[GenerateSerializer, Immutable, Alias("appeal-ruling")]
public sealed record Ruling(string Outcome, string Words, SheetLine? Corrected);

/// <param name="EntryAuthor">Who wrote the entry and therefore does not answer.</param>
/// <param name="DueOn">The last day for the answer.</param>
/// <param name="Answer">Null while nobody has answered.</param>
[GenerateSerializer, Immutable, Alias("appeal")]
public sealed record Appeal(
    Guid Id, Question Question, DateTimeOffset AskedAt, DateOnly DueOn, string EntryAuthor, Entry Entry, DateOnly Day, string? Event, AppealAnswer? Answer)
{
    /// <summary>Who confirmed the entry, if it needed somebody, and therefore does not answer either.</summary>
    [Id(9)]
    public string? EntryConfirmer { get; init; }
}

[GenerateSerializer, Immutable, Alias("appeal-answer")]
public sealed record AppealAnswer(string By, DateTimeOffset At, Ruling Ruling);

/// <param name="Refusal">A code of <see cref="AppealRefusal"/> or <see cref="RefusalCode"/>; null when done.</param>
/// <param name="IsNew">False for a repetition.</param>
[GenerateSerializer, Immutable, Alias("appeal-result")]
public sealed record AppealResult(Appeal? Appeal, string? Refusal, bool IsNew)
{
    public static AppealResult Refused(string code) => new(null, code, false);
}

/// <summary>Ready reasons, so that two taps are enough. Part of the HTTP contract.</summary>
public static class AppealReason
{
    public static readonly ImmutableArray<string> All = ["wrong-role", "wrong-units", "wrong-event", "not-me", "why-withheld", "other"];
}

/// <summary>What an answer can be. Part of the HTTP contract.</summary>
public static class AppealOutcome
{
    /// <summary>The entry is right.</summary>
    public const string Stands = "stands";

    /// <summary>The entry is undone.</summary>
    public const string Undone = "undone";

    /// <summary>The entry is undone and written anew as it should have been.</summary>
    public const string Corrected = "corrected";

    public static readonly ImmutableArray<string> All = [Stands, Undone, Corrected];
}

public static class AppealRefusal
{
    public const string UnknownEntry = "unknown-entry";
    public const string UnknownAppeal = "unknown-appeal";
    public const string OwnEntry = "own-entry";
    public const string FamilyEntry = "family-entry";
    public const string AlreadyAnswered = "already-answered";
}
