using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Engagement.Domain;
using Engagement.Seasons;

namespace Engagement.Summer;

internal sealed class PapersGrain([PersistentState(StateNames.Papers, StateNames.Storage)] IPersistentState<PapersState> state, SchoolClock clock)
    : Grain, IPapersGrain
{
    private string _territory = null!;
    private int _year;

    private PaperRegister Register => new(_territory, _year, state.State.Papers);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = Keys.Rest(this.GetPrimaryKeyString()).Split('/');
        (_territory, _year) = (key[0], int.Parse(key[1], CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    public async Task<Paper> Issue(string kind, string subject, string person, string name, string title)
    {
        var (changed, paper) = Register.Issue(kind, subject, person, name, title, clock.Today(Territory.Zone));
        await Save(changed);
        return paper;
    }

    public async Task<Paper?> Withdraw(string number, string by)
    {
        if (Register.Find(number) is null)
        {
            return null;
        }

        await Save(Register.Withdraw(number, by, clock.Now));
        return Register.Find(number);
    }

    public async Task<Paper?> EnterIntoStatusList(string number)
    {
        await Save(Register.EnterIntoStatusList(number, RandomNumberGenerator.GetInt32));
        return Register.Find(number) is { Withdrawal: null } paper ? paper : null;
    }

    public Task<Paper?> Find(string number) => Task.FromResult(Register.Find(number));

    public Task<ImmutableArray<Paper>> All() => Task.FromResult(state.State.Papers);

    private async Task Save(PaperRegister changed)
    {
        if (!changed.Papers.SequenceEqual(state.State.Papers))
        {
            await this.Store(state, new() { Papers = changed.Papers });
        }
    }
}

internal sealed record PapersState
{
    public ImmutableArray<Paper> Papers { get; init; } = [];
}
