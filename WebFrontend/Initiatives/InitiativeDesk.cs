using System.Collections.Immutable;
using Engagement.Accounts;
using Engagement.Acts;
using Engagement.Assignments;
using Engagement.Domain;
using Engagement.Parliament;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Initiatives;

/// <summary>A request's hand on the initiative that its address names: rights first, then what is wrong with it, then the step; the answer is the initiative anew.</summary>
internal sealed class InitiativeDesk(IGrainFactory grains, SchoolClock clock, IHttpContextAccessor accessor)
{
    private HttpContext Context => accessor.HttpContext!;

    private string School => (string)Context.GetRouteValue("school")!;

    private Guid Id => Guid.Parse((string)Context.GetRouteValue("initiative")!);

    private SessionUser? User => SessionUser.From(Context.User);

    private IInitiativeGrain Grain => grains.GetGrain<IInitiativeGrain>(Keys.Initiative(School, Id));

    /// <summary>A step of a student with the own voice: support, taking part, the own words.</summary>
    public Task<IResult> TakeAsStudent(Problem? fault, Func<InitiativeStep> step) => Take(Access.StudentOf(Context, School), _ => true, fault, step);

    /// <summary>A step of whoever has the right where the initiative belongs.</summary>
    public Task<IResult> Take(Right right, Problem? fault, Func<InitiativeStep> step) => Take(
        Access.RefusalAnywhere(Context, right, School), known => Access.MayForFaction(User, right, School, known.Faction), fault, step);

    /// <summary>A step of the project's owner, or of whoever accepts its result.</summary>
    public Task<IResult> TakeAsOwner(Problem? fault, Func<InitiativeStep> step) =>
        Take(Access.StudentOrAnywhere(Context, Right.AcceptInitiatives, School), Owns, fault, step);

    public async Task<IResult> GiveTask(ProjectTaskRequest request)
    {
        if (Access.StudentOrAnywhere(Context, Right.AcceptInitiatives, School) is { } refused)
        {
            return refused.ToResult();
        }

        if (await Grain.Get() is not { } known)
        {
            return InitiativeProblem.Unknown.ToResult();
        }

        if (!Owns(known))
        {
            return Problem.Forbidden.ToResult();
        }

        var problem = request.Fault
            ?? (known.Stage != InitiativeStage.Underway ? InitiativeProblem.Of(InitiativeRefusal.OtherStage) : null)
            ?? (InitiativeCourse.TeamOf(known).Contains(request.Student) ? null : InitiativeProblem.Of(InitiativeRefusal.NotInProject));
        if (problem is not null)
        {
            return problem.ToResult();
        }

        Context.Describe($"{Id}");
        var given = await grains.GetGrain<IAssignmentsGrain>(Keys.Assignments(request.Student!)).Assign(request.Read(known, User!.Id));
        return given.Refusal is { } refusal ? AssignmentProblem.Of(refusal).ToResult() : Results.Ok(await (await View()).Whole(known));
    }

    public async Task<InitiativeView> View()
    {
        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(School)).Get())!;
        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(School)).GetIfNewer(-1))!;
        var now = SchoolMoment.Of(clock.Now, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
        return new(grains, profile, now, new Names(School, roster, User, now.Day), User);
    }

    private async Task<IResult> Take(Problem? refused, Func<Initiative, bool> may, Problem? fault, Func<InitiativeStep> step)
    {
        if (refused is not null)
        {
            return refused.ToResult();
        }

        if (await Grain.Get() is not { } known)
        {
            return InitiativeProblem.Unknown.ToResult();
        }

        if (!may(known))
        {
            return Problem.Forbidden.ToResult();
        }

        if (fault is not null)
        {
            return fault.ToResult();
        }

        Context.Describe($"{Id}");
        var result = await Grain.Take(step(), User!.Id);
        return result.Initiative is { } changed ? Results.Ok(await (await View()).Whole(changed)) : InitiativeProblem.Of(result.Refusal!).ToResult();
    }

    private bool Owns(Initiative known) =>
        (User is { Role: Role.Student } student && student.Id == known.Author) || Access.MayForFaction(User, Right.AcceptInitiatives, School, known.Faction);
}
