using Engagement.Appeals;
using Engagement.Ledger;

namespace Engagement.Domain;

/// <summary>Who may question which entry, who may answer, and whether an answer is complete.</summary>
internal static class Answering
{
    /// <returns>The questioned entry, or null when the student has no such entry that stands by itself.</returns>
    public static Entry? EntryOf(Question question, SheetRecord? sheet) =>
        sheet is { IsReversal: false } && question.Seq >= sheet.FirstSeq && question.Seq <= sheet.LastSeq
        && sheet.Entries[(int)(question.Seq - sheet.FirstSeq)] is var entry && entry.Student == question.Student
            ? entry
            : null;

    /// <returns>The code of what is wrong with an answer; null when it may be given.</returns>
    public static string? FaultOf(Appeal appeal, Ruling ruling, string by, string? confirmer) =>
        by == appeal.EntryAuthor || by == confirmer ? AppealRefusal.OwnEntry
        : string.IsNullOrWhiteSpace(ruling.Words) ? RefusalCode.ReasonRequired
        : appeal.Answer is { } answer && (answer.By != by || answer.Ruling != ruling) ? AppealRefusal.AlreadyAnswered
        : null;
}
