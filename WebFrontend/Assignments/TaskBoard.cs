using Engagement.Domain;
using Engagement.Parliament;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Assignments;

/// <summary>A request's look at the tasks of one school: one's own, and those of whoever one may give tasks to.</summary>
internal sealed record TaskBoard(IGrainFactory Grains, SchoolProfile Profile, Roster Roster, TimeZoneInfo Zone, SchoolMoment Now, SessionUser User)
{
    /// <summary>So long after its day a task is still on the board; the student's own file has all.</summary>
    private const int DaysBack = 60;

    private readonly Names _names = new(Profile.Id, Roster, User, Now.Day);

    private Reach Giving => Access.ReachOf(User, Right.AssignTasks, Profile.Id);

    public static async Task<TaskBoard> Of(string school, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
        return new(grains, profile, roster, zone, SchoolMoment.Of(clock.Now, zone), SessionUser.From(context.User)!);
    }

    public IAssignmentsGrain Grain(string student) => Grains.GetGrain<IAssignmentsGrain>(Keys.Assignments(student));

    /// <summary>
    /// Whom this person may give something to do, as the work of a faction or of the school. Students who lead give it to those whose names
    /// the school may read.
    /// </summary>
    public bool MayGive(string student, string? faction) =>
        Access.MayForFaction(User, Right.AssignTasks, Profile.Id, faction) && _names.Student(student) is { } known && _names.Of(known) is not null
        && (faction is null || known.FactionOn(Now.Day) == faction);

    /// <summary>The task that an address names, if it is this person's to look at.</summary>
    public async Task<Assignment?> Find(string student, Guid id) => Keys.SchoolOf(student) == Profile.Id && _names.Student(student) is not null
        && (await Grain(student).Get()).FirstOrDefault(one => one.Order.Id == id) is { } found && (User.Student == student || IsInReach(new(student, found)))
        ? found
        : null;

    public async Task<object> Answer()
    {
        var given = Giving.IsNone ? [] : await Given();
        return new
        {
            AsOf = Now.Here,
            Today = Now.Day,
            Mine = User.Student is { } student ? InOrder(await Of(student)).Select(Show) : [],
            MayGive = !Giving.IsNone,
            GivesToAll = Giving.IsWhole,
            Factions = Giving.IsWhole ? Profile.Factions.Select(one => one.Id) : Giving.Factions,
            Given = InOrder(given).Select(Show),
            Timely = Timely(given),
            People = User.IsStaff || Giving.IsNone ? [] : People(),
        };
    }

    /// <summary>The leader's view: of those that were due, how many came on time. Nobody's share alone.</summary>
    private object Timely(IEnumerable<OwnedAssignment> given)
    {
        var due = given.Where(one => one.Assignment.Order.Due < Now.Day || !one.Assignment.Sendings.IsEmpty).ToList();
        return new { Of = due.Count, OnTime = due.Count(one => AssignmentCourse.IsOnTime(one.Assignment, Zone) == true) };
    }

    /// <summary>Students of one's reach for those who may not search the school's people.</summary>
    private IEnumerable<object> People() =>
        from student in Roster.Students
        let faction = student.FactionOn(Now.Day)
        where Giving.CoversFaction(faction) && student.Id != User.Id
        let name = _names.Of(student)
        where name is not null
        select new { student.Id, Name = name, student.Class, Faction = faction };

    private async Task<List<OwnedAssignment>> Given()
    {
        var students = await Grains.GetGrain<IAssigneesGrain>(Keys.Assignees(Profile.Id)).List();
        return [.. (await Task.WhenAll(students.Select(Of))).SelectMany(found => found).Where(IsInReach)];
    }

    private async Task<IEnumerable<OwnedAssignment>> Of(string student) => (await Grain(student).Get())
        .Where(one => !one.IsWithdrawn && one.Order.Due >= Now.Day.AddDays(-DaysBack)).Select(one => new OwnedAssignment(student, one));

    private static IEnumerable<OwnedAssignment> InOrder(IEnumerable<OwnedAssignment> tasks) =>
        tasks.OrderBy(one => one.Assignment.Acceptance is not null).ThenBy(one => one.Assignment.Order.Due).ThenBy(one => one.Assignment.Order.Id);

    /// <summary>Students who lead see the tasks of those whose names they may read.</summary>
    private bool IsInReach(OwnedAssignment one) => Giving.CoversFaction(one.Assignment.Order.Faction) && (User.IsStaff || _names.Of(one.Student) is not null);

    private bool MayAccept(Assignment one) => Access.MayForFaction(User, Right.AcceptTasks, Profile.Id, one.Order.Faction);

    private object Show(OwnedAssignment owned)
    {
        var (student, one) = owned;
        return new
        {
            one.Order.Id,
            Student = student,
            Name = _names.Of(student),
            Class = _names.ClassOf(student),
            one.Order.Text,
            one.Order.Due,
            one.Order.Faction,
            one.Order.Origin,
            GivenBy = _names.Of(one.Order.By),
            State = AssignmentCourse.StateOf(one, Now.Day),
            IsOnTime = AssignmentCourse.IsOnTime(one, Zone),
            Sending = one.Sendings.Length,
            Sendings = one.Sendings.Select(sent => new { At = Now.OnTheSchoolsClock(sent.At), sent.Words, sent.Link }),
            Returns = one.Returns.Select(back => new { At = Now.OnTheSchoolsClock(back.At), back.Reason }),
            Kind = one.Booking?.Sheet.Lines[0].Kind,
            Book = one.Booking?.State,
            IsOwn = User.Id == student,
            MayAccept = User.Id != student && MayAccept(one),
            MayWithdraw = IsInReach(owned) && one.Acceptance is null,
        };
    }

    private sealed record OwnedAssignment(string Student, Assignment Assignment);
}
