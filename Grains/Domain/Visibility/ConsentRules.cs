using System.Collections.Immutable;
using Engagement.Consents;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>What may be written down about consents, and how.</summary>
internal static class ConsentRules
{
    /// <summary>The text of consents that are older than the texts.</summary>
    private const string NoText = "none";

    private static readonly ImmutableArray<Surface> ShownBefore = [Surface.School, Surface.Public];

    /// <summary>
    /// The student with the change written down, or a refusal. A withdrawal is never refused. A young student cannot consent
    /// where no parent has, but may take back the own withdrawal.
    /// </summary>
    public static PrivacyResult Decide(Student student, VisibilityPolicy policy, ConsentChange change, DateTimeOffset now)
    {
        var given = change.Choices.Where(choice => choice.IsGiven).ToList();
        if (given.Count > 0 && change.Text != ConsentTexts.Current.Version)
        {
            return new(student, PrivacyRefusal.OutdatedText);
        }

        if (change.By == ConsentGiver.Student && new Visibility(policy).NeedsParent(student) && given.Exists(choice => !ParentAgreed(student, choice.Surface)))
        {
            return new(student, PrivacyRefusal.ParentNeeded);
        }

        var acts = change.Choices
            .DistinctBy(choice => choice.Surface)
            .Where(choice => LastWord(student, choice.Surface, change.By) != choice.IsGiven)
            .Select(choice => new ConsentAct(choice.Surface, choice.IsGiven, change.By, change.Author, now, change.Text));
        return new(student with { Consents = [.. student.Consents, .. acts] });
    }

    /// <summary>
    /// Rosters of earlier versions knew one switch: a name that may be shown. It stands for a consent given to the school, and
    /// is written down as one.
    /// </summary>
    public static Student WriteDownEarlier(Student student, DateTimeOffset now) => student.ShownAs is null
        ? student
        : student with { Consents = [.. ShownBefore.Select(surface => new ConsentAct(surface, true, ConsentGiver.Paper, "", now, NoText))] };

    private static bool? LastWord(Student student, Surface surface, string by) =>
        student.Consents.LastOrDefault(act => act.Surface == surface && act.By == by)?.IsGiven;

    private static bool ParentAgreed(Student student, Surface surface) =>
        student.Consents.LastOrDefault(act => act.Surface == surface && Visibility.IsParents(act)) is { IsGiven: true };
}
