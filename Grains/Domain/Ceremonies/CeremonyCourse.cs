using Engagement.Ceremonies;
using Engagement.Rubrics;

namespace Engagement.Domain;

/// <summary>Where a ceremony or a rehearsal stands.</summary>
/// <param name="Reached">The furthest cue: what was told stays told when somebody goes back.</param>
/// <param name="Version">Rises with every change, over rehearsals too.</param>
/// <param name="By">Who made the last step.</param>
internal sealed record CeremonyCourse(bool IsRehearsal, int Position, int Reached, long Version, DateTimeOffset BegunAt, DateTimeOffset? EndedAt, Decider By)
{
    /// <summary>The first cue tells nothing, and neither does the second: it says what comes.</summary>
    private const int LastBeforeAnything = 1;

    public bool IsReal => !IsRehearsal;

    public static CeremonyStep Begin(CeremonyCourse? course, long version, bool isRehearsal, bool isSealed, Decider by, DateTimeOffset now) => course switch
    {
        { IsReal: true } when isRehearsal => CeremonyStep.Refused(CeremonyRefusal.AlreadyBegun),
        { IsReal: true, EndedAt: not null } => CeremonyStep.Refused(CeremonyRefusal.AlreadyOver),
        { IsReal: true } => new(course, null),
        _ when !isRehearsal && !isSealed => CeremonyStep.Refused(CeremonyRefusal.NotSealed),
        _ => new(new(isRehearsal, 0, 0, version + 1, now, null, by), null),
    };

    /// <param name="cues">How many there are.</param>
    public CeremonyStep Go(int position, long version, int cues, Decider by)
    {
        if (position == Position)
        {
            return new(this, null);
        }

        return EndedAt is not null ? CeremonyStep.Refused(CeremonyRefusal.AlreadyOver)
            : version != Version ? CeremonyStep.Refused(CeremonyRefusal.MovedOn)
            : position < 0 || position >= cues || position > Reached + 1 ? CeremonyStep.Refused(CeremonyRefusal.NoSuchCue)
            : new(this with { Position = position, Reached = Math.Max(Reached, position), Version = Version + 1, By = by }, null);
    }

    /// <summary>Leaves nothing of a rehearsal, and nothing of a ceremony that has told nothing.</summary>
    public CeremonyStep End(int cues, Decider by, DateTimeOffset now) =>
        EndedAt is not null ? new(this, null)
        : IsRehearsal || Reached <= LastBeforeAnything ? new(null, null)
        : Position < cues - 1 ? CeremonyStep.Refused(CeremonyRefusal.NotOver)
        : new(this with { EndedAt = now, Version = Version + 1, By = by }, null);
}

/// <param name="Course">What stands from now on; null also when there is none any more.</param>
/// <param name="Refusal">A code of <see cref="CeremonyRefusal"/>; null when it was taken.</param>
internal sealed record CeremonyStep(CeremonyCourse? Course, string? Refusal)
{
    public static CeremonyStep Refused(string code) => new(null, code);
}
