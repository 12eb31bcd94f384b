using Orleans.Concurrency;

namespace Engagement.Parliament;

/// <summary>
/// One meeting, from its announcement to signed minutes. Every call is durable on return, and the same call again has the effect
/// of once. Key: <c>meeting/{school}/{id}</c>.
/// </summary>
public interface IMeetingGrain : IGrainWithStringKey
{
    /// <summary>The meeting as it stands; null when there is none.</summary>
    [ReadOnly]
    Task<Meeting?> Get();

    /// <summary>Announces it and enters it into the school's list.</summary>
    Task<MeetingResult> Announce(MeetingNotice notice);

    /// <summary>
    /// Takes a step; nothing is half done when it is refused. What a decision changes elsewhere – applications, points – is
    /// stored here first and sent until it has arrived.
    /// </summary>
    /// <param name="by">Account or student who takes it.</param>
    Task<MeetingResult> Take(MeetingStep step, string by);

    /// <summary>The minutes keep that somebody was there; who it was they know no more.</summary>
    Task Forget(string student);
}

/// <param name="Meeting">As it stands now; null when refused.</param>
/// <param name="Refusal">A code of <see cref="ParliamentRefusal"/> or <see cref="Ledger.RefusalCode"/>; null when done.</param>
/// <param name="Student">Whom the refusal is about, when it is about one of several.</param>
[GenerateSerializer, Immutable, Alias("meeting-result")]
public sealed record MeetingResult(Meeting? Meeting, string? Refusal, string? Student)
{
    public static MeetingResult Of(Meeting meeting) => new(meeting, null, null);
    public static MeetingResult Refused(string code, string? student = null) => new(null, code, student);
}
