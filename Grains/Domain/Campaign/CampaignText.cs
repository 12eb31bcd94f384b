using System.Collections.Immutable;
using Engagement.Campaign;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>What may stand in the few free lines of the campaign, all of which are public (domain, section 18).</summary>
public static class CampaignText
{
    private const string Signs = "₸$€₽";

    /// <summary>A star stands for any ending, as in the words of columns.</summary>
    private static readonly ImmutableArray<(string Stem, bool IsOpen)> Money =
    [
        .. ((string[])["теңге*", "тенге*", "тг", "ақша*", "қаражат*", "деньг*", "денег", "денежн*", "рубл*", "доллар*", "kzt", "tenge*", "money*", "dollar*"])
            .Select(word => (PersonSearch.Words(word.TrimEnd('*'))[0], word.EndsWith('*'))),
    ];

    /// <summary>Posts and channels whose names begin like a mark and are none: social pedagogues learn, and social networks tell.</summary>
    private static readonly ImmutableArray<(string First, string Second)> Innocent =
    [
        ("социальн", "педагог"), ("социальн", "сет"), ("әлеуметтік", "педагог"), ("әлеуметтік", "желі"), ("social", "pedagog"), ("social", "network"),
    ];

    /// <summary>Why a title is refused: of an action, a goal, an indicator, a publication.</summary>
    /// <returns>A code of <see cref="CampaignRefusal"/>; null when nothing stands against it.</returns>
    public static string? FaultOfTitle(string title, IEnumerable<Student> students) =>
        MarksAChild(title) ? CampaignRefusal.MarksAChild : FaultOfLine(title, students);

    /// <summary>Why another line is refused: a partner, a place, the summing-up.</summary>
    public static string? FaultOfLine(string line, IEnumerable<Student> students) =>
        NamesMoney(line) ? CampaignRefusal.NamesMoney
        : NamesAStudent(line, students) ? CampaignRefusal.NamesAStudent
        : null;

    /// <summary>Whether a title says of somebody what must never be known here.</summary>
    public static bool MarksAChild(string title) => ColumnWords.IsRefused(WithoutInnocent(title));

    public static bool NamesAStudent(string line, IEnumerable<Student> students) =>
        students.Any(student => new Traces(student.Name, null).AreIn(line, isInSheet: false));

    private static string WithoutInnocent(string title)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Where((word, i) => i + 1 == words.Length || !Innocent.Any(pair => Begins(word, pair.First) && Begins(words[i + 1], pair.Second))));

        static bool Begins(string word, string stem) => word.StartsWith(stem, StringComparison.OrdinalIgnoreCase);
    }

    private static bool NamesMoney(string line) =>
        line.AsSpan().IndexOfAny(Signs) >= 0
        || PersonSearch.Words(line).Any(word => Money.Any(stem => stem.IsOpen ? word.StartsWith(stem.Stem, StringComparison.Ordinal) : word == stem.Stem));
}
