using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Engagement.Accounts;

namespace Engagement.Sessions;

/// <summary>Who is signed in: a person of the staff, a student, or a student's parents.</summary>
/// <param name="Id">The opaque account id, the student's id, or <see cref="Keys.ParentOf"/>.</param>
/// <param name="Proof">What the session rests on: the account's stamp or the card's hash. When it changes, the session ends.</param>
internal sealed record SessionUser(string Id, string Role, string School, string Name, string Login, string Proof)
{
    // Limits, access and endpoints all ask the principal of one request.
    private static readonly ConditionalWeakTable<ClaimsPrincipal, SessionUser> Known = [];

    /// <summary>Which of the account's sessions this is; empty for cards.</summary>
    public string Session { get; init; } = "";

    /// <summary>When the card was shown; accounts keep that themselves.</summary>
    public DateTimeOffset Began { get; init; }

    /// <summary>The posts held today.</summary>
    public ImmutableArray<Post> Posts { get; init; } = [];

    public bool HasSecondFactor { get; init; }

    /// <summary>The second factor has to be set up first; until then nothing is open but the own account.</summary>
    public bool OwesSecondFactor { get; init; }

    /// <summary>
    /// A card is shown again twice in a school year, however often its session is used: children's phones change hands.
    /// </summary>
    public static TimeSpan LongestWithCard { get; } = TimeSpan.FromDays(180);

    public bool IsStaff => Student is null;

    /// <summary>The student whose page this is, for the student and the parents.</summary>
    public string? Student => Role switch
    {
        Accounts.Role.Student => Id,
        Accounts.Role.Parent => Keys.Rest(Id),
        _ => null,
    };

    public static SessionUser? From(ClaimsPrincipal principal) =>
        principal.Identity?.IsAuthenticated == true ? Known.GetValue(principal, Read) : null;

    /// <summary>From now on the principal is this user: the cookie stays, posts and names change.</summary>
    public static void Renew(ClaimsPrincipal principal, SessionUser user) => Known.AddOrUpdate(principal, user);

    public ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity(
        [
            new("id", Id), new("role", Role), new("school", School), new("name", Name), new("login", Login), new("proof", Proof),
            new("session", Session), new("began", Began.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ],
        scheme, "name", "role"));

    private static SessionUser Read(ClaimsPrincipal principal) => new(
        Claim(principal, "id"), Claim(principal, "role"), Claim(principal, "school"),
        Claim(principal, "name"), Claim(principal, "login"), Claim(principal, "proof"))
    {
        Session = Claim(principal, "session"),
        Began = long.TryParse(Claim(principal, "began"), CultureInfo.InvariantCulture, out var began) ? DateTimeOffset.FromUnixTimeSeconds(began) : default,
    };

    private static string Claim(ClaimsPrincipal principal, string type) => principal.FindFirstValue(type) ?? "";
}
