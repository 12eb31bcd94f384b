using Orleans.Concurrency;

namespace Engagement.Accounts;

/// <summary>A student's personal card, or the link of a student's parents, found by the hash of its code. Key: <c>card/{hash}</c>.</summary>
public interface ICardGrain : IGrainWithStringKey
{
    /// <summary>Whom the card admits, a student's id or <see cref="Keys.ParentOf"/>; null when it is unknown, was replaced or has expired.</summary>
    [ReadOnly]
    Task<string?> Holder();

    /// <summary>Gives the card to somebody, for ever or until a moment. Durable on return.</summary>
    Task Issue(string holder, DateTimeOffset? until);

    /// <summary>The card admits nobody any more. Durable on return.</summary>
    Task Withdraw();
}

/// <summary>Which card somebody holds, so that a new one replaces it. Key: <c>holder/{student}</c> or <c>holder/parent/{student}</c>.</summary>
public interface ICardHolderGrain : IGrainWithStringKey
{
    /// <summary>Whether a card was ever given.</summary>
    [ReadOnly]
    Task<bool> HasCard();

    /// <summary>
    /// Makes a new card, valid for ever or until a moment, and withdraws the old one; the code is returned this once and never
    /// stored.
    /// </summary>
    Task<string> Replace(DateTimeOffset? until = null);

    /// <summary>The student has no card any more. Durable on return; repeating it does no harm.</summary>
    Task Withdraw();
}
