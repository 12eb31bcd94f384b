using System.Runtime.CompilerServices;
using System.Security.Claims;

namespace Engagement.Sessions;

/// <summary>Who is signed in: a person of the staff, or a student.</summary>
/// <param name="Id">The opaque account id, or the student's id.</param>
/// <param name="Proof">What the session rests on: the account's stamp or the card's hash. When it changes, the session ends.</param>
internal sealed record SessionUser(string Id, string Role, string School, string Name, string Login, string Proof)
{
    // Limits, access and endpoints all ask the principal of one request.
    private static readonly ConditionalWeakTable<ClaimsPrincipal, SessionUser> Known = [];

    public bool IsStaff => Role is Accounts.Role.Mentor or Accounts.Role.Coordinator;

    public static SessionUser? From(ClaimsPrincipal principal) =>
        principal.Identity?.IsAuthenticated == true ? Known.GetValue(principal, Read) : null;

    public ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity(
        [new("id", Id), new("role", Role), new("school", School), new("name", Name), new("login", Login), new("proof", Proof)],
        scheme, "name", "role"));

    private static SessionUser Read(ClaimsPrincipal principal) => new(
        Claim(principal, "id"), Claim(principal, "role"), Claim(principal, "school"),
        Claim(principal, "name"), Claim(principal, "login"), Claim(principal, "proof"));

    private static string Claim(ClaimsPrincipal principal, string type) => principal.FindFirstValue(type) ?? "";
}
