using System.Collections.Immutable;
using Engagement.Campaign;

namespace Engagement.Domain;

/// <summary>
/// Participants are asked at the closing whether help was effective. Only counts are kept; shares are told when the questionnaire
/// is over, so that nobody learns an answer by looking before and after.
/// </summary>
public static class ClosingQuestions
{
    /// <summary>Fewer answers to a question could point to somebody.</summary>
    public const int Fewest = 5;

    public static bool IsOpen(CareCampaign campaign, CampaignWindow window, DateOnly day) =>
        campaign.Find(StageCode.Final)!.From <= day && day <= window.To;

    public static bool IsOver(CampaignWindow window, DateOnly day) => day > window.To;

    /// <summary>Whether these are answers at all: at least one, to questions that are asked.</summary>
    public static bool AreAnswers(IReadOnlyDictionary<string, string> answers) =>
        answers.Count > 0 && answers.All(one => Question.All.Contains(one.Key) && Question.Answers.Contains(one.Value));

    public static ImmutableDictionary<string, int> Count(ImmutableDictionary<string, int> counts, IReadOnlyDictionary<string, string> answers) =>
        answers.Select(one => $"{one.Key}/{one.Value}").Aggregate(counts, (all, key) => all.SetItem(key, all.GetValueOrDefault(key) + 1));

    /// <summary>Whole percent of each answer, in the order of <see cref="Question.Answers"/>; null while there are too few.</summary>
    public static ImmutableArray<int>? SharesOf(string question, ImmutableDictionary<string, int> counts)
    {
        var each = Question.Answers.Select(answer => counts.GetValueOrDefault($"{question}/{answer}")).ToList();
        var all = each.Sum();
        return all < Fewest ? null : [.. each.Select(one => ((one * 200) + all) / (all * 2))];
    }
}
