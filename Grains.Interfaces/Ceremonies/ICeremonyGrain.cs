using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Rubrics;

namespace Engagement.Ceremonies;

/// <summary>
/// The evening on which a school hears the sealed results of its year, cue by cue, led by people; and its rehearsals, in which everything is
/// invented. Key: <c>ceremony/{school}/{season}</c>.
/// </summary>
/// <remarks>What is refused says why with a code of <see cref="CeremonyRefusal"/>, and nothing has changed.</remarks>
public interface ICeremonyGrain : IGrainWithStringKey
{
    /// <summary>What stands on the screen at this moment, and nothing of what comes. Null while there is neither a ceremony nor a rehearsal.</summary>
    Task<CeremonyReading?> Read();

    /// <summary>What those who lead it need: besides, what comes next.</summary>
    Task<CeremonyPrompt> Prompt();

    /// <summary>
    /// Begins the ceremony of the sealed year, or a rehearsal anew. Durable on return. A ceremony that has begun is not begun again: a repetition
    /// changes nothing.
    /// </summary>
    Task<CeremonyResult> Begin(bool isRehearsal, Decider by);

    /// <summary>
    /// Goes to a cue: the next one, or one that was shown before. Durable on return. Who is there already is not moved, so two who press at once
    /// make one step.
    /// </summary>
    /// <param name="version">The one that was looked at, <see cref="CeremonyReading.Version"/>.</param>
    Task<CeremonyResult> Go(int position, long version, Decider by);

    /// <summary>
    /// Ends a rehearsal at any cue, and the ceremony at its last, with which the results of the year are announced. A ceremony that has told nothing
    /// yet is taken back. Durable on return, repeatable.
    /// </summary>
    Task<CeremonyResult> End(Decider by);
}

/// <param name="Version">Rises with every change.</param>
/// <param name="Position">Number of the cue, from 0.</param>
/// <param name="Now">What stands on the screen.</param>
/// <param name="Told">All that was told, once the ceremony is over; until then empty.</param>
[GenerateSerializer, Immutable, Alias("ceremony-reading")]
public sealed record CeremonyReading(long Version, bool IsRehearsal, bool IsOver, int Position, Cue Now, ImmutableArray<Cue> Told);

/// <param name="Reading">Null while there is neither a ceremony nor a rehearsal.</param>
/// <param name="Next">Null at the last cue.</param>
/// <param name="Cues">How many there are.</param>
/// <param name="IsSealed">Whether the ceremony can begin.</param>
[GenerateSerializer, Immutable, Alias("ceremony-prompt")]
public sealed record CeremonyPrompt(CeremonyReading? Reading, Cue? Next, int Cues, bool IsSealed);

/// <summary>One picture of the ceremony. Each result has two: what comes is said, then who it is.</summary>
/// <param name="Kind">A code of <see cref="CueKind"/>.</param>
/// <param name="IsTold">Whether it says who; until then <see cref="Winners"/> is empty.</param>
/// <param name="Place">Of factions; 1-2-2-4.</param>
/// <param name="Nomination">A code of <see cref="Nominations.NominationCode"/>.</param>
/// <param name="Of">The faction whose best it is.</param>
[GenerateSerializer, Immutable, Alias("ceremony-cue")]
public sealed record Cue(string Kind, bool IsTold, int? Place, string? Nomination, GradeRange? Band, string? Of, ImmutableArray<CueWinner> Winners);

/// <param name="Id">A faction, a class or a student; of an invented student nothing but a number.</param>
/// <param name="Index">Of a faction that is told by place.</param>
/// <param name="Invented">The name of somebody whom there never was; null in the ceremony itself.</param>
[GenerateSerializer, Immutable, Alias("ceremony-winner")]
public sealed record CueWinner(string Id, int? Index, string? Invented);

/// <summary>Part of the HTTP contract.</summary>
public static class CueKind
{
    /// <summary>All factions without an order.</summary>
    public const string Opening = "opening";

    public const string Place = "place";
    public const string Award = "award";
    public const string Closing = "closing";
}

/// <summary>Why something about a ceremony is refused. Part of the HTTP contract.</summary>
public static class CeremonyRefusal
{
    public const string NotSealed = "not-sealed";
    public const string NotBegun = "not-begun";

    /// <summary>The ceremony itself has begun: there is no rehearsal any more.</summary>
    public const string AlreadyBegun = "already-begun";

    /// <summary>Somebody else went on meanwhile.</summary>
    public const string MovedOn = "moved-on";

    /// <summary>Nothing is skipped, and there is nothing behind the last cue.</summary>
    public const string NoSuchCue = "no-such-cue";

    /// <summary>Something was told, and something has not been told yet.</summary>
    public const string NotOver = "not-over";

    public const string AlreadyOver = "already-over";
}

/// <param name="Refusal">A code of <see cref="CeremonyRefusal"/>; null when it stands as was asked.</param>
[GenerateSerializer, Immutable, Alias("ceremony-result")]
public sealed record CeremonyResult(CeremonyPrompt? Prompt, string? Refusal)
{
    public static CeremonyResult Refused(string code) => new(null, code);
}
