using Engagement.Activities;
using Orleans.Concurrency;

namespace Engagement.Events;

/// <summary>
/// A file that proves an occurrence. It is named by what it holds and never changes. Key:
/// <c>evidence/{school}/{occurrence}/{file}</c>.
/// </summary>
public interface IEvidenceGrain : IGrainWithStringKey
{
    /// <summary>Null when there is no such file.</summary>
    [ReadOnly]
    Task<EvidenceContent?> Get();

    /// <summary>Durable on return; the same again changes nothing.</summary>
    Task Keep(EvidenceContent content);
}

[GenerateSerializer, Immutable, Alias("evidence-content")]
public sealed record EvidenceContent(ProofFile File, byte[] Content);
