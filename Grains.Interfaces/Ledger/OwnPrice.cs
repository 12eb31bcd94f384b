namespace Engagement.Ledger;

/// <summary>The price of a kind in the school's year, where it is not the rulebook's.</summary>
[GenerateSerializer, Immutable, Alias("own-price")]
public sealed record OwnPrice(string Kind, int Points);
