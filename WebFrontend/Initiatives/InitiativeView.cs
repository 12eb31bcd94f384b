using Engagement.Accounts;
using Engagement.Assignments;
using Engagement.Boards;
using Engagement.Domain;
using Engagement.Parliament;
using Engagement.Schools;
using Engagement.Sessions;

namespace Engagement.Initiatives;

/// <summary>
/// Initiatives as one person may see them: ideas that nobody has looked at yet are between their authors and those who look; what
/// gathers support or is carried out is the school's; what is done is everybody's.
/// </summary>
internal sealed class InitiativeView(IGrainFactory grains, SchoolProfile profile, SchoolMoment now, Names names, SessionUser? user)
{
    private bool IsStudent => user is { Role: Role.Student } && user.School == profile.Id;

    private bool IsOfSchool => names.Audience != Audience.Public;

    public bool IsSeen(Initiative one) => one.Stage switch
    {
        InitiativeStage.Done => true,
        InitiativeStage.Gathering or InitiativeStage.Underway or InitiativeStage.Described => IsOfSchool,
        _ => IsOwn(one) || (MayReview(one) && one.Stage != InitiativeStage.Withdrawn),
    };

    public object List(IEnumerable<Initiative> initiatives, IEnumerable<Direction> directions) => new
    {
        AsOf = now.Here,
        Today = now.Day,
        MayPropose = IsStudent,
        MayAddDirection = Access.May(user, Right.EditPlan, profile.Id),
        Directions = directions.Select(one => new { one.Code, one.Name }),
        Items = initiatives.Where(IsSeen).Select(Head),
        Next = (string?)null,
    };

    public async Task<object> Whole(Initiative one)
    {
        var team = InitiativeCourse.TeamOf(one).ToList();
        var isInside = IsOwn(one) || MayAccept(one);
        var planned = profile.Events.ToDictionary(each => each.Id);
        return new
        {
            Today = now.Day,
            Head = Head(one),
            one.Idea.Why,
            one.Idea.How,
            Returns = IsOwn(one) || MayReview(one) ? one.Returns.Select(each => new { At = now.OnTheSchoolsClock(each.At), each.Reason }) : [],
            Decision = one.Decision is { } decision ? new { Day = DayOf(decision.At), Meeting = IsOfSchool ? decision.Meeting : null } : null,
            one.Project.Stages,
            Events = one.Project.Events.Select(planned.GetValueOrDefault).OfType<Activities.PlannedEvent>().Select(each => new { each.Id, each.Title, each.From, each.To }),
            Team = Shown(team, isInside),
            TeamSize = team.Count,
            TakesPart = user is not null && one.Project.Participants.Contains(user.Id),
            Tasks = isInside && one.Decision is not null ? await Tasks(one, team) : [],
            Result = one.Result is { } result && (isInside || one.Stage == InitiativeStage.Done)
                ? new { result.Words, result.Link, Crew = Shown(result.Crew, isInside), CrewSize = result.Crew.Length }
                : null,
            Book = one.Bookings.Select(each => new { each.Sheet.Lines[0].Kind, each.State }),
            MayReview = MayReview(one) && one.Stage is InitiativeStage.Idea or InitiativeStage.Gathering,
            MayAccept = MayAccept(one) && one.Stage is InitiativeStage.Gathering or InitiativeStage.Described,
            MaySupport = IsStudent && !IsOwn(one) && one.Stage == InitiativeStage.Gathering,
            MayTakePart = IsStudent && !IsOwn(one) && one.Stage == InitiativeStage.Underway,
            MayPlan = isInside && one.Stage == InitiativeStage.Underway,
            MayRevise = IsOwn(one) && one.Stage is InitiativeStage.Idea or InitiativeStage.Returned,
            MayWithdraw = IsOwn(one) && one.Decision is null && one.Stage != InitiativeStage.Withdrawn,
        };
    }

    private object Head(Initiative one) => new
    {
        one.Id,
        one.Idea.Title,
        one.Idea.Directions,
        one.Faction,
        one.Stage,
        Day = DayOf(one.At),
        Author = names.Of(one.Author),
        Class = one.Author is { } author ? names.ClassOf(author) : null,
        IsOwn = IsOwn(one),
        Supporters = one.Supporters.Length,
        IsSupported = user is not null && one.Supporters.Contains(user.Id),
        one.Revision,
        one.Version,
    };

    private async Task<IEnumerable<object>> Tasks(Initiative one, List<string> team)
    {
        var lists = await Task.WhenAll(team.Select(student => grains.GetGrain<IAssignmentsGrain>(Keys.Assignments(student)).Get()));
        return from pair in team.Zip(lists)
               from task in pair.Second
               where task.Order.Origin is { Kind: OriginKind.Initiative } origin && origin.Id == one.Id && !task.IsWithdrawn
               orderby task.Order.Due
               select new { task.Order.Id, task.Order.Text, task.Order.Due, Name = names.Of(pair.First), State = AssignmentCourse.StateOf(task, now.Day) };
    }

    /// <summary>Ids go only to those who choose among them.</summary>
    private IEnumerable<object> Shown(IEnumerable<string> students, bool mayChoose) =>
        students.Select(student => (student, name: names.Of(student))).Where(each => each.name is not null)
            .Select(each => new { Id = mayChoose ? each.student : null, Name = each.name, Class = names.ClassOf(each.student) });

    private DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(now.OnTheSchoolsClock(at)!.Value.DateTime);

    private bool IsOwn(Initiative one) => user is { Role: Role.Student } && user.Id == one.Author;

    private bool MayReview(Initiative one) => !IsOwn(one) && Access.MayForFaction(user, Right.ReviewInitiatives, profile.Id, one.Faction);

    private bool MayAccept(Initiative one) => Access.MayForFaction(user, Right.AcceptInitiatives, profile.Id, one.Faction);
}
