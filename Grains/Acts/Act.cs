namespace Engagement.Acts;

/// <summary>
/// What somebody did through the product, or tried to. It holds ids and codes only: no name, no free text, no secret, so
/// nothing ever has to be erased from the log.
/// </summary>
/// <param name="School">Whose coordinators read it.</param>
/// <param name="Actor">The account or the student; of a wrong sign-in the account that was meant.</param>
/// <param name="Role">The role at that moment.</param>
/// <param name="From">The address, public ones shortened (<see cref="ShortAddress"/>).</param>
/// <param name="Name">The method and the route, such as <c>POST /api/students/{id}/card</c>.</param>
/// <param name="Target">Whom or what it was done to, by id.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Code">The code of the refusal.</param>
/// <param name="Old">What stood there before, where a value was changed.</param>
/// <param name="New">What stands there now.</param>
public sealed record Act(
    string School,
    DateTimeOffset At,
    string Actor,
    string Role,
    string From,
    string Name,
    string? Target,
    int Status,
    string? Code,
    string? Old,
    string? New);
