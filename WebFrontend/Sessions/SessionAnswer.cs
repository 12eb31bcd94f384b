using Engagement.Accounts;

namespace Engagement.Sessions;

/// <param name="Role">What the browser begins with. Whoever has posts only is what the posts amount to.</param>
/// <param name="Student">The student whose page may be seen, for the student and the parents.</param>
/// <param name="Rights">What may be done somewhere in the school.</param>
/// <param name="SecondFactorAdvised">Whoever manages the school should have a second factor and has none.</param>
/// <param name="SecondFactorRequired">There are no rights before a second factor is set up.</param>
internal sealed record SessionAnswer(
    string Role, string Name, string School, string? Login, string? Student, IReadOnlyList<Right> Rights, IReadOnlyList<PostAnswer> Posts,
    bool SecondFactorAdvised, bool SecondFactorRequired)
{
    public static SessionAnswer Of(SessionUser user)
    {
        var rights = Enum.GetValues<Right>().Where(right => !Access.ReachOf(user, right, user.School).IsNone).ToList();
        return new(
            RoleOf(user, rights), user.Name, user.School, user.IsStaff ? user.Login : null, user.Student, rights,
            [.. user.Posts.Select(post => new PostAnswer(post))],
            Sessions.Rights.AskSecondFactor(user) && !user.HasSecondFactor && !user.OwesSecondFactor, user.OwesSecondFactor);
    }

    private static string RoleOf(SessionUser user, List<Right> rights) => user.Role switch
    {
        Accounts.Role.Staff when rights.Contains(Right.ManageAccounts) => Accounts.Role.Coordinator,
        Accounts.Role.Staff when rights.Contains(Right.Award) => Accounts.Role.Mentor,
        _ => user.Role,
    };
}

/// <param name="ActingFor">The absent holder in whose place one acts; null for one's own post.</param>
/// <param name="Name">What the school calls a kind of its own; null for the kinds of every school.</param>
internal sealed record PostAnswer(Guid Id, string Code, string? Of, DateOnly From, DateOnly? To, string? ActingFor, Localized? Name)
{
    public PostAnswer(Post post)
        : this(post.Id, post.Code, post.Of, post.From, post.To, post.ActingFor, post.Kind?.Name)
    {
    }
}
