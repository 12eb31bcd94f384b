using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Engagement.Rubrics;
using Orleans.Concurrency;

namespace Engagement.Seals;

/// <summary>Keeps one seal for ever: it is written once and never again. Key: <c>seal/{school}/{season}/{window}</c>.</summary>
public interface ISealGrain : IGrainWithStringKey
{
    /// <summary>Null while nothing is sealed.</summary>
    [ReadOnly]
    Task<Seal?> Get();

    /// <summary>Keeps a seal where there is none, and returns the one that is kept: the first. Durable on return.</summary>
    Task<Seal> Keep(Seal seal);
}

/// <summary>What was sealed, as a text that anybody with the book can write again byte for byte (docs/seal.md).</summary>
/// <param name="Window">As <see cref="SealWindow"/>.</param>
/// <param name="By">Who sealed it.</param>
/// <param name="Text">One JSON text: the cut of the book, the inputs, the versions of the formulas, the results.</param>
[GenerateSerializer, Immutable, Alias("seal")]
public sealed record Seal(string School, string Season, string Window, DateTimeOffset At, Decider By, string Text)
{
    /// <summary>Why it did not wait for what was open; its salted hash stands in the text. Null when nothing was open.</summary>
    [Id(7)]
    public string? Reason { get; init; }

    [Id(8)]
    public ReasonMark? Mark { get; init; }

    /// <summary>SHA-256 of the text in UTF-8, lower-case hex: what is written in minutes and printed.</summary>
    [JsonIgnore]
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
}
