using Orleans.Concurrency;

namespace Engagement.Summer;

/// <summary>
/// One centre in one season: who works there and how they came in. Every call is durable on return, and the same call again has the
/// effect of once. Key: <c>centre/{territory}/{year}</c>.
/// </summary>
public interface ICentreGrain : IGrainWithStringKey
{
    [ReadOnly]
    Task<Centre> Get();

    /// <summary>Writes down where the centre belongs, how it is reached, and what volunteers are asked for.</summary>
    Task<CentreResult> Describe(string? authority, string? contact, string? call);

    /// <summary>Gives the post to a person of the region, and ends that of who had it before.</summary>
    Task<CentreResult> Appoint(string person);

    /// <summary>Declares it formed; it needs a head, an authority and a contact.</summary>
    Task<CentreResult> Form();

    /// <summary>Somebody of the region wants to work here; changing role or institution is applying anew.</summary>
    Task<CentreResult> Apply(string person, string role, string institution);

    /// <summary>Takes the application back, or leaves.</summary>
    Task<CentreResult> Leave(string person);

    /// <param name="by">Nobody decides about themselves.</param>
    Task<CentreResult> Decide(string person, bool isAdmitted, string by);

    /// <summary>An admitted volunteer accepts the agreement.</summary>
    Task<CentreResult> Agree(string person);

    /// <summary>The same people and words as in the season before, as far as this season has none; all accept the agreement anew.</summary>
    Task<CentreResult> TakeOver();

    /// <summary>Takes a course into the centre's list.</summary>
    Task<CentreResult> EnterCourse(Guid course);

    /// <summary>Takes a squad into the centre's list.</summary>
    Task<CentreResult> EnterSquad(Guid squad);
}

/// <param name="Centre">As it stands now; null when refused.</param>
/// <param name="Refusal">A code of <see cref="SummerRefusal"/>; null when done.</param>
[GenerateSerializer, Immutable, Alias("centre-result")]
public sealed record CentreResult(Centre? Centre, string? Refusal)
{
    public static CentreResult Of(Centre centre) => new(centre, null);
    public static CentreResult Refused(string code) => new(null, code);
}
