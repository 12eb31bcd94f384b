using System.Collections.Immutable;
using Engagement.Appeals;
using Engagement.Ledger;

namespace Engagement.Domain;

/// <summary>Who may question which entry, who may answer, and whether an answer is complete.</summary>
public static class Answering
{
    /// <returns>The questioned entry, or null when the student has no such entry that stands by itself.</returns>
    public static Entry? EntryOf(Question question, SheetRecord? sheet) =>
        sheet is { IsReversal: false } && question.Seq >= sheet.FirstSeq && question.Seq <= sheet.LastSeq
        && sheet.Entries[(int)(question.Seq - sheet.FirstSeq)] is var entry && entry.Student == question.Student
            ? entry
            : null;

    /// <param name="family">Students of the person's own family.</param>
    /// <returns>The code of why this person may not answer; null when nothing stands in the way.</returns>
    public static string? BarOf(Appeal appeal, string by, ImmutableArray<string> family) =>
        by == appeal.EntryAuthor || by == appeal.EntryConfirmer || by == appeal.Question.Student ? AppealRefusal.OwnEntry
        : family.Contains(appeal.Question.Student) ? AppealRefusal.FamilyEntry
        : null;

    /// <returns>The code of what is wrong with an answer; null when it may be given.</returns>
    public static string? FaultOf(Appeal appeal, Ruling ruling, string by, ImmutableArray<string> family) =>
        BarOf(appeal, by, family) is { } bar ? bar
        : string.IsNullOrWhiteSpace(ruling.Words) ? RefusalCode.ReasonRequired
        : appeal.Answer is { } answer && (answer.By != by || answer.Ruling != ruling) ? AppealRefusal.AlreadyAnswered
        : null;
}
