using Engagement.Boards;
using Engagement.Problems;

namespace Engagement.Sessions;

/// <summary>
/// The one place that says who may do what. Every endpoint and hub call that is not public goes through it.
/// </summary>
internal static class Access
{
    public static bool May(SessionUser? user, Right right, string school) =>
        user is not null && user.School == school && Rights.Includes(user.Role, right);

    /// <summary>A student's own page: the student, and the staff of the school.</summary>
    public static bool MaySeeStudent(SessionUser? user, string student) =>
        Keys.SchoolOf(student) is { } school
        && (May(user, Right.SeePeople, school) || (user is { Role: Accounts.Role.Student } && user.Id == student));

    /// <summary>As whom somebody looks at the boards of a school; null stands for boards above the schools.</summary>
    public static Audience AudienceOf(SessionUser? user, string? school)
    {
        if (school is null || user?.School != school)
        {
            return Audience.Public;
        }

        return May(user, Right.SeePeople, school) ? Audience.Staff : Audience.School;
    }

    /// <summary>Null when allowed.</summary>
    public static Problem? Refusal(HttpContext context, Right right, string school) => Check(context, user => May(user, right, school));

    public static Problem? Student(HttpContext context, string student) => Check(context, user => MaySeeStudent(user, student));

    /// <summary>What a student may do for himself, and those of the school who have the right.</summary>
    public static Problem? StudentOr(HttpContext context, Right right, string student) => Check(context, user =>
        Keys.SchoolOf(student) is { } school && (May(user, right, school) || (user is { Role: Accounts.Role.Student } && user.Id == student)));

    /// <summary>What only the student does.</summary>
    public static Problem? Self(HttpContext context, string student) =>
        Check(context, user => user is { Role: Accounts.Role.Student } && user.Id == student);

    private static Problem? Check(HttpContext context, Func<SessionUser, bool> isAllowed) => SessionUser.From(context.User) switch
    {
        null => Problem.NotSignedIn,
        { } user when isAllowed(user) => null,
        _ => Problem.Forbidden,
    };
}
