using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Engagement.Contact;

/// <summary>
/// How the public reaches a school's self-government (requirement S0-52): an address of the role, and messages to whoever leads.
/// Key: <c>contact/{school}</c>.
/// </summary>
public interface IContactGrain : IGrainWithStringKey
{
    /// <summary>The role's address that the public sees; null while there is none.</summary>
    [ReadOnly]
    Task<string?> Address();

    /// <summary>From now on; null takes it down. Durable on return, repeatable.</summary>
    Task SetAddress(string? address);

    /// <summary>Takes in a message. Durable on return; the same message again is taken in once.</summary>
    Task<SendOutcome> Send(PublicMessage message);

    /// <summary>What waits to be read, oldest first.</summary>
    [ReadOnly]
    Task<ImmutableArray<PublicMessage>> Messages();

    /// <summary>Somebody has seen to it: nothing is kept of it. Durable on return; false when there is no such message.</summary>
    Task<bool> Remove(Guid message);
}

/// <param name="Id">Made by who sends it, so that it arrives once.</param>
/// <param name="ReplyTo">An e-mail address to answer to, if the writer gave one.</param>
[GenerateSerializer, Immutable, Alias("public-message")]
public sealed record PublicMessage(Guid Id, MessageTopic Topic, string Text, string? ReplyTo, DateTimeOffset SentAt);

public enum MessageTopic
{
    Question,
    Proposal,
    Partnership,
    Correction,
}

public enum SendOutcome
{
    Sent,

    /// <summary>So much waits already that nothing more is taken in.</summary>
    Full,
}
