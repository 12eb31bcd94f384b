using System.Collections.Immutable;
using System.Globalization;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;

namespace Engagement.Campaign;

internal sealed class QuestionnaireGrain(
    [PersistentState(StateNames.Questionnaire, StateNames.Storage)] IPersistentState<QuestionnaireState> state, SchoolClock clock) : Grain, IQuestionnaireGrain
{
    private string _school = null!;
    private CampaignWindow _window = null!;
    private TimeZoneInfo _zone = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = Keys.Rest(this.GetPrimaryKeyString()).Split('/');
        _school = key[0];
        _window = new(int.Parse(key[1], CultureInfo.InvariantCulture));
        var profile = await GrainFactory.ProfileOf(_school);
        _zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
    }

    public async Task<string?> Answer(string person, ImmutableDictionary<string, string> answers)
    {
        var campaign = await GrainFactory.GetGrain<ICareCampaignGrain>(Keys.Campaign(_school, _window.Year)).Get();
        if (!ClosingQuestions.IsOpen(campaign, _window, clock.Today(_zone)))
        {
            return CampaignRefusal.QuestionnaireClosed;
        }

        if (state.State.Answered.Contains(person))
        {
            return CampaignRefusal.AlreadyAnswered;
        }

        await Save(new() { Counts = ClosingQuestions.Count(state.State.Counts, answers), Answered = state.State.Answered.Add(person) });
        return null;
    }

    public Task<bool> HasAnswered(string person) => Task.FromResult(state.State.Answered.Contains(person));

    public Task<ImmutableDictionary<string, int>> Counts() => Task.FromResult(state.State.Counts);

    public async Task Forget(string person)
    {
        if (state.State.Answered.Contains(person))
        {
            await Save(state.State with { Answered = state.State.Answered.Remove(person) });
        }
    }

    private Task Save(QuestionnaireState changed) => this.Store(state, changed);
}

/// <summary>Sorted by id, so that not even the order says who answered when.</summary>
internal sealed record QuestionnaireState
{
    public ImmutableDictionary<string, int> Counts { get; init; } = ImmutableDictionary<string, int>.Empty;

    public ImmutableSortedSet<string> Answered { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
}
