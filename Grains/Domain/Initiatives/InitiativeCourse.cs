using System.Collections.Immutable;
using Engagement.Initiatives;
using Engagement.Ledger;

namespace Engagement.Domain;

/// <summary>An initiative after something was done, or why it was not done.</summary>
public readonly record struct InitiativeChange(Initiative? Initiative, string? Refusal)
{
    public static implicit operator InitiativeChange(Initiative initiative) => new(initiative, null);

    public static InitiativeChange Refused(string code) => new(null, code);
}

/// <summary>Idea → support → accepted → carried out → result → done (S0-12, S1-31, S3-13). It brings points from the acceptance on.</summary>
public static class InitiativeCourse
{
    public const string Accepted = "initiative.accepted";
    public const string CarriedOut = "initiative.done";

    public static Initiative Propose(Guid id, string author, string? faction, Idea idea, DateTimeOffset now) =>
        new(id, author, faction, now, idea, InitiativeStage.Idea, 1, 1);

    public static InitiativeChange Decide(Initiative one, InitiativeStep step, string school, string by, SchoolMoment now) => step switch
    {
        ReviseIdea it => Revise(one, it.Idea, by),
        WithdrawIdea => Withdraw(one, by),
        OpenIdea it => Open(one, it.Revision, by),
        ReturnIdea it => Return(one, it, by, now.At),
        SupportIdea it => Support(one, it.IsGiven, by),
        AcceptIdea it => Accept(one, it, school, by, now),
        PlanProject it => Plan(one, it),
        TickStage it => Tick(one, it),
        TakePart it => Join(one, it.IsIn, by),
        DescribeResult it => Describe(one, it.Result, now.At),
        ReturnResult it => ReturnWork(one, it, by, now.At),
        AcceptResult it => Complete(one, it.Revision, school, by, now),
        _ => throw new ArgumentException($"No initiative has a step such as {step.GetType().Name}.", nameof(step)),
    };

    /// <summary>Author and participants: who may have carried it out.</summary>
    public static IEnumerable<string> TeamOf(Initiative one) =>
        one.Author is { } author ? one.Project.Participants.Prepend(author) : one.Project.Participants;

    /// <summary>Whoever was erased is nobody in it.</summary>
    public static Initiative Without(Initiative one, string student) => one with
    {
        Author = one.Author == student ? null : one.Author,
        Supporters = one.Supporters.Remove(student),
        Project = one.Project with { Participants = one.Project.Participants.Remove(student) },
        Result = one.Result is { } result ? result with { Crew = result.Crew.Remove(student) } : null,
    };

    private static InitiativeChange Revise(Initiative one, Idea idea, string by) =>
        by != one.Author ? Refused(InitiativeRefusal.NotTheAuthor)
        : one.Idea.IsSameAs(idea) && one.Stage == InitiativeStage.Idea ? one
        : one.Stage is InitiativeStage.Idea or InitiativeStage.Returned
            ? one with { Idea = idea, Stage = InitiativeStage.Idea, Revision = one.Revision + 1 }
        : Refused(InitiativeRefusal.OtherStage);

    private static InitiativeChange Withdraw(Initiative one, string by) =>
        by != one.Author ? Refused(InitiativeRefusal.NotTheAuthor)
        : one.Stage == InitiativeStage.Withdrawn ? one
        : one.Decision is not null ? Refused(InitiativeRefusal.OtherStage)
        : one with { Stage = InitiativeStage.Withdrawn, Supporters = [] };

    private static InitiativeChange Open(Initiative one, int revision, string by) =>
        one.Stage == InitiativeStage.Gathering && revision == one.Revision ? one
        : FaultOf(one, InitiativeStage.Idea, revision, by) is { } fault ? Refused(fault)
        : one with { Stage = InitiativeStage.Gathering };

    /// <summary>The council may give back what gathers support too; the support stays.</summary>
    private static InitiativeChange Return(Initiative one, ReturnIdea step, string by, DateTimeOffset now) =>
        one.Stage == InitiativeStage.Returned && one.Returns[^1] is var last && (last.By, last.Reason) == (by, step.Reason) ? one
        : FaultOf(one, one.Stage == InitiativeStage.Gathering ? one.Stage : InitiativeStage.Idea, step.Revision, by) is { } fault ? Refused(fault)
        : one with { Stage = InitiativeStage.Returned, Returns = one.Returns.Add(new(by, now, step.Reason)) };

    /// <summary>No points, no order among ideas; taken back as easily as given.</summary>
    private static InitiativeChange Support(Initiative one, bool isGiven, string by) =>
        by == one.Author ? Refused(InitiativeRefusal.Own)
        : one.Supporters.Contains(by) == isGiven ? one
        : one.Stage != InitiativeStage.Gathering ? Refused(InitiativeRefusal.OtherStage)
        : one with { Supporters = isGiven ? one.Supporters.Add(by) : one.Supporters.Remove(by) };

    private static InitiativeChange Accept(Initiative one, AcceptIdea step, string school, string by, SchoolMoment now)
    {
        if (one.Decision is not null)
        {
            return one;
        }

        if (FaultOf(one, InitiativeStage.Gathering, step.Revision, by) is { } fault)
        {
            return Refused(fault);
        }

        var accepted = one with { Stage = InitiativeStage.Underway, Decision = new(by, now.At, step.Meeting) };
        return one.Author is { } author ? WithSheet(accepted, school, Accepted, by, now.Day, [author]) : accepted;
    }

    private static InitiativeChange Plan(Initiative one, PlanProject step)
    {
        if (one.Stage != InitiativeStage.Underway)
        {
            return Refused(InitiativeRefusal.OtherStage);
        }

        var done = one.Project.Stages.Where(stage => stage.IsDone).Select(stage => stage.Id).ToHashSet();
        ImmutableArray<ProjectStage> stages = [.. step.Stages.Select(stage => stage with { IsDone = done.Contains(stage.Id) }).OrderBy(stage => stage.Due)];
        return stages.SequenceEqual(one.Project.Stages) && step.Events.SequenceEqual(one.Project.Events)
            ? one
            : one with { Project = one.Project with { Stages = stages, Events = step.Events } };
    }

    private static InitiativeChange Tick(Initiative one, TickStage step)
    {
        if (one.Stage != InitiativeStage.Underway)
        {
            return Refused(InitiativeRefusal.OtherStage);
        }

        return one.Project.Stages.FirstOrDefault(stage => stage.Id == step.Stage) is not { } known ? Refused(InitiativeRefusal.UnknownStage)
            : known.IsDone == step.IsDone ? one
            : one with { Project = one.Project with { Stages = one.Project.Stages.Replace(known, known with { IsDone = step.IsDone }) } };
    }

    private static InitiativeChange Join(Initiative one, bool isIn, string by) =>
        by == one.Author ? Refused(InitiativeRefusal.Own)
        : one.Project.Participants.Contains(by) == isIn ? one
        : one.Stage != InitiativeStage.Underway ? Refused(InitiativeRefusal.OtherStage)
        : one with
        {
            Project = one.Project with { Participants = isIn ? one.Project.Participants.Add(by) : one.Project.Participants.Remove(by) },
        };

    private static InitiativeChange Describe(Initiative one, ProjectResult result, DateTimeOffset now) =>
        one.Stage == InitiativeStage.Described && one.Result!.IsSameAs(result) ? one
        : one.Stage != InitiativeStage.Underway ? Refused(InitiativeRefusal.OtherStage)
        : result.Crew.Except(TeamOf(one)).Any() ? Refused(InitiativeRefusal.NotInProject)
        : one with { Stage = InitiativeStage.Described, Result = result, FirstResultAt = one.FirstResultAt ?? now, Revision = one.Revision + 1 };

    private static InitiativeChange ReturnWork(Initiative one, ReturnResult step, string by, DateTimeOffset now) =>
        one.Stage == InitiativeStage.Underway && one.Returns is [.., var last] && (last.By, last.Reason) == (by, step.Reason) && one.Revision == step.Revision ? one
        : FaultOf(one, InitiativeStage.Described, step.Revision, by) is { } fault ? Refused(fault)
        : one with { Stage = InitiativeStage.Underway, Returns = one.Returns.Add(new(by, now, step.Reason)) };

    private static InitiativeChange Complete(Initiative one, int revision, string school, string by, SchoolMoment now)
    {
        if (one.Completion is not null)
        {
            return one;
        }

        if (FaultOf(one, InitiativeStage.Described, revision, by) is { } fault)
        {
            return Refused(fault);
        }

        var day = DateOnly.FromDateTime(now.OnTheSchoolsClock(one.FirstResultAt)!.Value.DateTime);
        return WithSheet(one with { Stage = InitiativeStage.Done, Completion = new(by, now.At) }, school, CarriedOut, by, day, one.Result!.Crew);
    }

    /// <summary>One sheet for each decision, under an id that follows from it.</summary>
    private static Initiative WithSheet(Initiative one, string school, string kind, string by, DateOnly day, ImmutableArray<string> students) => students.IsEmpty ? one : one with
    {
        Bookings = one.Bookings.Add(new(
            new(DerivedSheetId.Of(kind, school, $"{one.Id}"), new(day, null, null), [.. students.Select(student => new SheetLine(student, kind, 1))], null)
            {
                Proof = one.Result?.Link ?? $"initiatives/{one.Id}",
            },
            new(by, IsCoordinator: false), SheetState.Sending, null)),
    };

    private static string? FaultOf(Initiative one, string stage, int revision, string by) =>
        by == one.Author || one.Project.Participants.Contains(by) ? InitiativeRefusal.Own
        : one.Stage != stage ? InitiativeRefusal.OtherStage
        : one.Revision != revision ? InitiativeRefusal.Changed
        : null;

    private static InitiativeChange Refused(string code) => InitiativeChange.Refused(code);
}
