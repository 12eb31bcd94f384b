using Engagement.Activities;
using Orleans.Concurrency;

namespace Engagement.Events;

/// <summary>
/// A file that proves an occurrence. It is named by what it holds and never changes; it can be taken out. Key:
/// <c>evidence/{school}/{occurrence}/{file}</c>.
/// </summary>
public interface IEvidenceGrain : IGrainWithStringKey
{
    /// <summary>Null when there is no such file.</summary>
    [ReadOnly]
    Task<EvidenceContent?> Get();

    /// <summary>Durable on return; the same again changes nothing.</summary>
    Task Keep(EvidenceContent content);

    /// <summary>There is no such file any more. Durable on return; repeating it does no harm.</summary>
    Task TakeOut();
}

[GenerateSerializer, Immutable, Alias("evidence-content")]
public sealed record EvidenceContent(ProofFile File, byte[] Content);
