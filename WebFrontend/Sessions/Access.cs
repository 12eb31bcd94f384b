using Engagement.Accounts;
using Engagement.Boards;
using Engagement.Domain;
using Engagement.Problems;
using Engagement.Rubrics;
using Engagement.Students;

namespace Engagement.Sessions;

/// <summary>
/// The one place that says who may do what. Every endpoint and hub call that is not public goes through it.
/// </summary>
internal static class Access
{
    /// <summary>Whether somebody may do it everywhere in the school.</summary>
    public static bool May(SessionUser? user, Right right, string school) => ReachOf(user, right, school).IsWhole;

    /// <summary>Whether somebody may do it for one student, if only because of a class or a faction.</summary>
    public static bool May(SessionUser? user, Right right, string school, Student student, DateOnly day) =>
        ReachOf(user, right, school).Covers(student, day);

    /// <summary>Whether somebody may do it for what a faction does, or for what the whole school does when null.</summary>
    public static bool MayForFaction(SessionUser? user, Right right, string school, string? faction) =>
        ReachOf(user, right, school).CoversFaction(faction);

    /// <summary>Whether somebody may do it for what a class does, or for what the whole school does when null.</summary>
    public static bool MayForClass(SessionUser? user, Right right, string school, string? name) => ReachOf(user, right, school).CoversClass(name);

    public static Reach ReachOf(SessionUser? user, Right right, string school)
    {
        if (user is null || user.School != school || user.OwesSecondFactor)
        {
            return Reach.None;
        }

        return Rights.OfRole(user.Role).Contains(right)
            ? Reach.Whole
            : Reach.Of(user.Posts.Where(post => Rights.Of(post).Contains(right)));
    }

    /// <summary>Whether somebody may do it in a territory: by a post there or in a territory above it.</summary>
    /// <param name="path">The territory and all above it.</param>
    public static bool MayIn(SessionUser? user, Right right, IReadOnlyCollection<Territory> path) =>
        user is { OwesSecondFactor: false } && user.Posts.Any(post =>
            PostKind.LevelOf(post) == PostLevel.Territory && Rights.Of(post).Contains(right) && path.Any(territory => territory.Id == post.Of));

    /// <summary>A student's own page: the student, the parents, and the staff of the school.</summary>
    public static bool MaySeeStudent(SessionUser? user, string student) =>
        Keys.SchoolOf(student) is { } school && (May(user, Right.SeePeople, school) || user?.Student == student);

    /// <summary>Who decides something by a right: the person, and the post or role that gives it.</summary>
    public static Decider DeciderOf(HttpContext context, Right right)
    {
        var user = SessionUser.From(context.User)!;
        return new(user.Id, user.Posts.FirstOrDefault(post => Rights.Of(post).Contains(right))?.Code ?? user.Role);
    }

    /// <summary>As whom somebody looks at the boards of a school; null stands for boards above the schools.</summary>
    public static Audience AudienceOf(SessionUser? user, string? school)
    {
        if (school is null || user?.School != school || user.OwesSecondFactor)
        {
            return Audience.Public;
        }

        return May(user, Right.SeePeople, school) ? Audience.Staff : Audience.School;
    }

    /// <summary>Null when allowed everywhere in the school.</summary>
    public static Problem? Refusal(HttpContext context, Right right, string school) => Check(context, user => May(user, right, school));

    /// <summary>Null when allowed in the territory.</summary>
    public static Problem? RefusalIn(HttpContext context, Right right, IReadOnlyCollection<Territory> path) =>
        Check(context, user => MayIn(user, right, path));

    /// <summary>Null when allowed at least somewhere in the school; <see cref="ReachOf"/> tells where.</summary>
    public static Problem? RefusalAnywhere(HttpContext context, Right right, string school) =>
        Check(context, user => !ReachOf(user, right, school).IsNone);

    public static Problem? Student(HttpContext context, string student) => Check(context, user => MaySeeStudent(user, student));

    /// <summary>What a student and the student's parents may do, and those of the school who have the right.</summary>
    public static Problem? StudentOr(HttpContext context, Right right, string student) => Check(context, user =>
        Keys.SchoolOf(student) is { } school && (May(user, right, school) || user.Student == student));

    /// <summary>What a person of the school does in a task of the own, and those of the school who have the right.</summary>
    public static Problem? PersonOr(HttpContext context, Right right, string school, string person) => Check(context, user =>
        user.School == school && (user.Id == person || May(user, right, school)));

    /// <summary>What only the student does.</summary>
    public static Problem? Self(HttpContext context, string student) =>
        Check(context, user => user is { Role: Accounts.Role.Student } && user.Id == student);

    /// <summary>What only the parents do.</summary>
    public static Problem? Parents(HttpContext context, string student) =>
        Check(context, user => user is { Role: Accounts.Role.Parent } && user.Student == student);

    /// <summary>What everybody of the school is asked: staff, students, parents.</summary>
    public static Problem? OfSchool(HttpContext context, string school) =>
        Check(context, user => user.School == school && !user.OwesSecondFactor);

    /// <summary>What every student of the school does with the own voice.</summary>
    public static Problem? StudentOf(HttpContext context, string school) =>
        Check(context, user => user is { Role: Accounts.Role.Student } && user.School == school);

    /// <summary>What students of the school do for themselves, and those who have the right at least somewhere in it.</summary>
    public static Problem? StudentOrAnywhere(HttpContext context, Right right, string school) =>
        Check(context, user => (user is { Role: Accounts.Role.Student } && user.School == school) || !ReachOf(user, right, school).IsNone);

    /// <summary>What everybody of the staff of any school does for themselves.</summary>
    public static Problem? Staff(HttpContext context) => Check(context, user => user.IsStaff && !user.OwesSecondFactor);

    /// <summary>Null for whoever has an account of the staff; what they then see and change is their own.</summary>
    public static Problem? OwnAccount(HttpContext context) => Check(context, user => user.IsStaff);

    private static Problem? Check(HttpContext context, Func<SessionUser, bool> isAllowed) => SessionUser.From(context.User) switch
    {
        null => Problem.NotSignedIn,
        { } user when isAllowed(user) => null,
        { OwesSecondFactor: true } => Problem.SecondFactorRequired,
        _ => Problem.Forbidden,
    };
}
