using Orleans.Concurrency;

namespace Engagement.Summer;

/// <summary>
/// One squad of a centre. Every call is durable on return, and the same call again has the effect of once. Confirmed deeds go into
/// the summer ledger under ids that follow from them, until the ledger has answered. Key: <c>squad/{territory}/{year}/{id}</c>.
/// </summary>
public interface ISquadGrain : IGrainWithStringKey
{
    /// <summary>Null when there is no such squad. A closed one stays readable.</summary>
    [ReadOnly]
    Task<Squad?> Get();

    /// <summary>Forms it, or changes its name, term, leaders and schools while it is not closed.</summary>
    Task<SquadResult> Plan(SquadPlan plan);

    /// <summary>A leader writes down the own deed.</summary>
    Task<SquadResult> Enter(SquadDeed deed);

    /// <summary>A leader takes the own deed back while it is not confirmed.</summary>
    Task<SquadResult> TakeBack(Guid deed, string leader);

    /// <summary>Confirms what leaders have written down, all but the own deeds of who confirms.</summary>
    Task<SquadResult> Confirm(string by);
}

/// <param name="Squad">As it stands now; null when refused.</param>
/// <param name="Refusal">A code of <see cref="SummerRefusal"/>; null when done.</param>
[GenerateSerializer, Immutable, Alias("squad-result")]
public sealed record SquadResult(Squad? Squad, string? Refusal)
{
    public static SquadResult Of(Squad squad) => new(squad, null);
    public static SquadResult Refused(string code) => new(null, code);
}
