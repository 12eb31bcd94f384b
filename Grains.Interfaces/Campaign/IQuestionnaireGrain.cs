using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Engagement.Campaign;

/// <summary>
/// The anonymous questionnaire at a campaign's closing. Counted are answers; who has answered is kept beside them, with nothing
/// that would join the two. Key: <c>questionnaire/{school}/{year}</c>.
/// </summary>
public interface IQuestionnaireGrain : IGrainWithStringKey
{
    /// <summary>Counts one person's answers. Durable on return. Refused when the person has answered before.</summary>
    /// <param name="answers">A code of <see cref="Question"/> to each question that the person has answered.</param>
    /// <returns>A code of <see cref="CampaignRefusal"/>; null when counted.</returns>
    Task<string?> Answer(string person, ImmutableDictionary<string, string> answers);

    [ReadOnly]
    Task<bool> HasAnswered(string person);

    /// <summary>How often each question was answered in each way, <c>question/answer</c>.</summary>
    [ReadOnly]
    Task<ImmutableDictionary<string, int>> Counts();

    /// <summary>It is not known any more whether the person has answered; the counts stay.</summary>
    Task Forget(string person);
}
