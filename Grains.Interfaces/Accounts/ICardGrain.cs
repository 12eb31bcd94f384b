using Orleans.Concurrency;

namespace Engagement.Accounts;

/// <summary>A student's personal card, found by the hash of its code. Key: <c>card/{hash}</c>.</summary>
public interface ICardGrain : IGrainWithStringKey
{
    /// <summary>The student whom the card admits, or null when it is unknown or was replaced.</summary>
    [ReadOnly]
    Task<string?> Holder();

    /// <summary>Gives the card to a student. Durable on return.</summary>
    Task Issue(string student);

    /// <summary>The card admits nobody any more. Durable on return.</summary>
    Task Withdraw();
}

/// <summary>Which card a student holds, so that a new one replaces it. Key: <c>holder/{student}</c>.</summary>
public interface ICardHolderGrain : IGrainWithStringKey
{
    /// <summary>Makes a new card and withdraws the old one; the code is returned this once and never stored.</summary>
    Task<string> Replace();

    /// <summary>The student has no card any more. Durable on return; repeating it does no harm.</summary>
    Task Withdraw();
}
