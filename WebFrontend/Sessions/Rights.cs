using System.Collections.Frozen;
using Engagement.Accounts;
using Engagement.Domain;

namespace Engagement.Sessions;

/// <summary>
/// Which right comes with which role and which post (domain, section 5). The one table of the product. A right of a post
/// goes as far as the post: a homeroom teacher's as far as the class.
/// </summary>
internal static class Rights
{
    private static readonly Right[] OfMentor =
    [
        Right.SeePeople, Right.Award, Right.ReadBook, Right.ConfirmSheets, Right.AnswerAppeals, Right.EditPlan, Right.RunEvents, Right.AcceptProof,
        Right.RunVolunteering, Right.VerifyHours, Right.RunCampaign, Right.RunMeetings, Right.PrepareMeetings, Right.NominateMembers, Right.RunElections,
        Right.PublishNews, Right.ApproveNews,
        Right.AssignTasks, Right.AcceptTasks, Right.ReviewInitiatives, Right.AcceptInitiatives,
    ];

    private static readonly Right[] OfSpecialist = [Right.SeePeople];

    private static readonly Right[] OfTerritory = [Right.RunSummer, Right.OrganiseSummer, Right.SealTerritory];

    private static readonly Right[] OfCoordinator = [.. Enum.GetValues<Right>().Except(OfTerritory)];

    private static readonly FrozenDictionary<string, FrozenSet<Right>> ByRole = Table(new()
    {
        [Role.Student] = [],
        [Role.Parent] = [],
        [Role.Staff] = [],
        [Role.Mentor] = OfMentor,
        [Role.Coordinator] = OfCoordinator,
    });

    private static readonly FrozenDictionary<string, FrozenSet<Right>> ByPost = Table(new()
    {
        [PostKind.Director] =
        [
            Right.SeePeople, Right.ReadBook, Right.ExportBook, Right.ConfirmSheets, Right.OverseeAwards, Right.DecidePrices, Right.ReadAudit,
            Right.EditPlan, Right.ApprovePlan, Right.AcceptProof, Right.RunCampaign, Right.ApproveCampaign, Right.ConfirmNominations,
        ],
        [PostKind.DeputyDirector] =
            [.. OfMentor, Right.UndoAny, Right.ExportBook, Right.IssueCards, Right.OverseeAwards, Right.SignMinutes, Right.AcceptReports,
            Right.ConfirmNominations, Right.SealSeason],
        [PostKind.Coordinator] = OfCoordinator,
        [PostKind.SeniorMentor] = [.. OfMentor, Right.OverseeAwards, Right.SignMinutes, Right.AcceptReports, Right.ConfirmNominations],
        [PostKind.Mentor] = OfMentor,
        [PostKind.FactionMentor] =
            [Right.SeePeople, Right.Award, Right.RunEvents, Right.RunVolunteering, Right.VerifyHours, Right.RunMeetings, Right.PrepareMeetings, Right.AcceptReports,
            Right.AssignTasks, Right.AcceptTasks, Right.ReviewInitiatives, Right.AcceptInitiatives, Right.PublishNews],
        [PostKind.HomeroomTeacher] =
            [Right.SeePeople, Right.Award, Right.IssueCards, Right.EnterClass, Right.NominateMembers, Right.RunElections, Right.PublishNews,
            Right.VouchForStanding],
        [PostKind.SocialPedagogue] = [.. OfSpecialist, Right.RunCampaign],
        [PostKind.Psychologist] = OfSpecialist,

        // Students' posts speak for others; they open nothing about others but what these have done of their tasks.
        [PostKind.President] = [Right.PrepareMeetings, Right.AssignTasks, Right.ReviewInitiatives],
        [PostKind.Speaker] = [Right.PrepareMeetings, Right.AssignTasks, Right.ReviewInitiatives],
        [PostKind.CouncilMember] = [Right.AssignTasks, Right.ReviewInitiatives],
        [PostKind.ClassBodyMember] = [],
        [PostKind.FactionLeader] = [Right.AssignTasks, Right.ReviewInitiatives],
        [PostKind.Pr] = [Right.PublishNews],
        [PostKind.TerritoryLeader] = [],
        [PostKind.TerritoryDeputy] = [],

        // These go as far as the territory; in a school they open nothing.
        [PostKind.CentreHead] = [Right.RunSummer, Right.SealTerritory],
        [PostKind.RepublicanOrganiser] = OfTerritory,
    });

    /// <summary>What opens so much of a school, or of the republic, that a password alone must not open it (<see cref="AccountOptions.SecondFactor"/>).</summary>
    private static readonly FrozenSet<string> WithSecondFactor =
        [Role.Coordinator, PostKind.Coordinator, PostKind.Director, PostKind.DeputyDirector, PostKind.RepublicanOrganiser];

    public static bool AskSecondFactor(SessionUser user) =>
        WithSecondFactor.Contains(user.Role) || user.Posts.Any(post => WithSecondFactor.Contains(post.Code));

    public static FrozenSet<Right> OfRole(string role) => ByRole.GetValueOrDefault(role, FrozenSet<Right>.Empty);

    /// <summary>What a post allows that is held; a school's own kind says so itself.</summary>
    public static FrozenSet<Right> Of(Post post) => post.Kind is { } own ? own.Powers.Select(OfPower).ToFrozenSet() : OfPost(post.Code);

    public static FrozenSet<Right> OfPost(string code) => ByPost.GetValueOrDefault(code, FrozenSet<Right>.Empty);

    private static Right OfPower(PostPower power) => power switch
    {
        PostPower.AssignTasks => Right.AssignTasks,
        PostPower.ReviewInitiatives => Right.ReviewInitiatives,
        PostPower.PrepareMeetings => Right.PrepareMeetings,
        PostPower.PublishNews => Right.PublishNews,
        _ => throw new InvalidOperationException($"No right comes with {power}."),
    };

    private static FrozenDictionary<string, FrozenSet<Right>> Table(Dictionary<string, Right[]> rows) =>
        rows.ToFrozenDictionary(row => row.Key, row => row.Value.ToFrozenSet());
}
