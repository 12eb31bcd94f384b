using Engagement.Problems;

namespace Engagement.Sessions;

/// <summary>
/// The one place that says who may do what. Every endpoint and hub call that is not public goes through it.
/// </summary>
internal static class Access
{
    /// <summary>Awarding, searching people, reading the book.</summary>
    public static bool IsStaffOf(SessionUser? user, string school) => user is { IsStaff: true } && user.School == school;

    /// <summary>Exporting the book, issuing cards, undoing the sheets of others.</summary>
    public static bool IsCoordinatorOf(SessionUser? user, string school) => user is { IsCoordinator: true } && user.School == school;

    /// <summary>A student's own page: the student, and the staff of the school.</summary>
    public static bool MaySeeStudent(SessionUser? user, string student) =>
        Keys.SchoolOf(student) is { } school
        && (IsStaffOf(user, school) || (user is { Role: Accounts.Role.Student } && user.Id == student));

    /// <summary>Null when allowed.</summary>
    public static Problem? Staff(HttpContext context, string school) => Check(context, user => IsStaffOf(user, school));

    public static Problem? Coordinator(HttpContext context, string school) => Check(context, user => IsCoordinatorOf(user, school));

    public static Problem? Student(HttpContext context, string student) => Check(context, user => MaySeeStudent(user, student));

    private static Problem? Check(HttpContext context, Func<SessionUser, bool> isAllowed) => SessionUser.From(context.User) switch
    {
        null => Problem.NotSignedIn,
        { } user when isAllowed(user) => null,
        _ => Problem.Forbidden,
    };
}
