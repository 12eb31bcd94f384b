using System.Collections.Immutable;

namespace Engagement.Spotlights;

/// <summary>
/// The weekly spotlight: one student for each of the five nominations of students, whoever is first so far and has not stood there lately
/// (rulebook, section 8). Key: <c>spotlight/{school}</c>.
/// </summary>
public interface ISpotlightGrain : IGrainWithStringKey
{
    /// <summary>
    /// Who stands there in the ISO week of the school's today. Chosen when it is first asked for and stored before it is told: the same for the
    /// whole week, whatever the book takes. A week for which there was nobody at all is not settled: it is chosen when there is somebody. Null outside the academic year, so that nothing hints at results that are not announced.
    /// </summary>
    /// <remarks>Whether somebody may be shown at this moment is asked anew by whoever shows it.</remarks>
    Task<SpotlightWeek?> OfThisWeek();

    /// <summary>The student stands in no week any more, and nobody else in the place. Durable on return, repeatable.</summary>
    Task Forget(string student);
}

/// <param name="From">Its Monday.</param>
/// <param name="Faces">At most one for a nomination; a nomination for which nobody could be shown has none.</param>
[GenerateSerializer, Immutable, Alias("spotlight-week")]
public sealed record SpotlightWeek(DateOnly From, ImmutableArray<SpotlightFace> Faces);

/// <param name="Nomination">A code of <see cref="Nominations.NominationCode"/>.</param>
[GenerateSerializer, Immutable, Alias("spotlight-face")]
public sealed record SpotlightFace(string Nomination, string Student);
