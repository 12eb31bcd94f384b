using System.Collections.Immutable;
using Engagement.Accounts;
using Engagement.Assignments;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;
using Microsoft.Extensions.Logging;

namespace Engagement.Parliament;

/// <summary>
/// What a meeting decides is stored here before the school's register and the book hear of it; the <see cref="SheetOutbox"/> brings it
/// to both. The register takes a version once, the book a sheet's id.
/// </summary>
internal sealed class MeetingGrain(
    [PersistentState(StateNames.Meeting, StateNames.Storage)] IPersistentState<MeetingState> state, SchoolClock clock, ILogger<MeetingGrain> log)
    : Grain, IMeetingGrain
{
    private string _school = null!;
    private TimeZoneInfo _zone = null!;
    private SheetOutbox _outbox = null!;

    private Meeting? Meeting => state.State.Meeting;

    private IParliamentGrain Parliament => GrainFactory.GetGrain<IParliamentGrain>(Keys.Parliament(_school));

    private IRosterGrain Roster => GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(_school));

    private SchoolMoment Now => SchoolMoment.Of(clock.Now, _zone);

    private bool HasUnsent => Meeting is { } meeting && (meeting.Told != meeting.Version || meeting.Sheet is { State: SheetState.Sending } || meeting.HasTasksToGive);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var rest = Keys.Rest(this.GetPrimaryKeyString());
        _school = rest[..rest.LastIndexOf('/')];
        _zone = TimeZoneInfo.FindSystemTimeZoneById((await GrainFactory.ProfileOf(_school)).TimeZone);
        _outbox = new(this, () => HasUnsent, Deliver, log);
        _outbox.Resume();
    }

    public Task<Meeting?> Get() => Task.FromResult(Meeting);

    public async Task<MeetingResult> Announce(MeetingNotice notice)
    {
        if (Meeting is { } known && known.Notice != notice)
        {
            return MeetingResult.Refused(ParliamentRefusal.MeetingConflict);
        }

        if (Meeting is null)
        {
            await Save(new(notice, AcademicYear.Of(notice.Day, (await GrainFactory.ProfileOf(_school)).Years()).Id, MeetingStage.Planned, 1) { Told = 1 });
        }

        return await Parliament.Enter(Meetings.HeadingOf(Meeting!))
            ? MeetingResult.Of(Meeting!)
            : MeetingResult.Refused(ParliamentRefusal.TooManyMeetings);
    }

    public async Task<MeetingResult> Take(MeetingStep step, string by)
    {
        if (Meeting is not { } meeting)
        {
            return MeetingResult.Refused(ParliamentRefusal.UnknownMeeting);
        }

        var decided = await Decide(meeting, step, by);
        if (decided.Meeting is not { } changed)
        {
            return MeetingResult.Refused(decided.Refusal!, decided.Student);
        }

        if (!ReferenceEquals(changed, meeting))
        {
            if (step is SignMinutes && changed.Sheet is { } sheet && await BarOfBook(sheet) is { } bar)
            {
                return MeetingResult.Refused(bar);
            }

            await Save(Next(meeting, changed));
        }

        await _outbox.Send();

        return MeetingResult.Of(Meeting);
    }

    public async Task Forget(string student)
    {
        if (Meeting is { } meeting && MinutesWithout.Of(meeting, student) is var changed && changed != meeting)
        {
            await Save(changed with { Version = meeting.Version + 1, Told = meeting.Version + 1 });
        }
    }

    private async Task<MeetingChange> Decide(Meeting meeting, MeetingStep step, string by) => step switch
    {
        MoveMeeting one => Convening.Move(meeting, one, AcademicYear.Of(one.Day, (await GrainFactory.ProfileOf(_school)).Years())),
        CancelMeeting => Convening.Cancel(meeting),
        SetAgenda one => Convening.SetAgenda(meeting, one, await Parliament.Get()),
        OpenMeeting => await Open(meeting),
        SetChair one => await Lead(meeting, one),
        SetSecretary one => Presence.Keep(meeting, one.Student),
        CheckInAttendee one => await CheckIn(meeting, one.Student),
        MarkAttendee one => Presence.Mark(meeting, one),
        TakeAttendeeOut one => Presence.TakeOut(meeting, one.Student),
        WriteCourse one => Resolving.Write(meeting, one),
        Resolve one => Resolving.Resolve(meeting, one, await Parliament.Get(), (await Known()).ToDictionary(student => student.Id, student => student.Grade)),
        StrikeResolution one => Resolving.Strike(meeting, one),
        CloseMeeting => Minutes.Close(meeting, (await BodyOf(meeting))?.Length, clock.Now),
        FileMinutes => Minutes.File(meeting, clock.Now),
        SignMinutes one => Minutes.Sign(_school, meeting, one, new(by, false), (await Known()).Select(student => student.Id).ToHashSet(), Now),
        AppendMinutes one => Minutes.Append(meeting, one, by, clock.Now),
        _ => throw new ArgumentException($"No meeting has a step such as {step.GetType().Name}.", nameof(step)),
    };

    private async Task<MeetingChange> Open(Meeting meeting)
    {
        if (Presence.Open(meeting, 0, null, Now) is { Refusal: not null } refused)
        {
            return refused;
        }

        var posts = await Posts();
        var chair = Presence.HolderOf(ChairRole.President, posts, meeting.Notice.Day) ?? Presence.HolderOf(ChairRole.Speaker, posts, meeting.Notice.Day);
        return meeting.Stage == MeetingStage.Open ? meeting : Presence.Open(meeting, await Parliament.NumberOf(meeting.Notice.Id), chair, Now);
    }

    /// <summary>A student who leads is there.</summary>
    private async Task<MeetingChange> Lead(Meeting meeting, SetChair step)
    {
        var chair = step.Role != ChairRole.Chosen ? Presence.HolderOf(step.Role, await Posts(), meeting.Notice.Day)
            : await IsKnown(step.Person) ? new(step.Person!, step.Role)
            : null;
        var led = Presence.Lead(meeting, chair);
        return led.Meeting is { } changed && Keys.SchoolOf(chair!.Person) == _school ? await CheckIn(changed, chair.Person) : led;
    }

    private async Task<MeetingChange> CheckIn(Meeting meeting, string student) => await Roster.Find(student) is { } known
        ? Presence.CheckIn(meeting, known, (await BodyOf(meeting))?.Contains(student) == true, Now)
        : MeetingChange.Refused(RefusalCode.UnknownStudent, student);

    private async Task<ImmutableArray<string>?> BodyOf(Meeting meeting) =>
        Body.Of(meeting.Notice, await Parliament.Get(), await Posts(), (await Roster.GetIfNewer(-1))!);

    private async Task<ImmutableArray<Student>> Known() => (await Roster.GetIfNewer(-1))!.Students;

    private async Task<bool> IsKnown(string? person) =>
        person is not null && (await Roster.Find(person) is not null || await Roster.FindStaff(person) is not null);

    private Task<ImmutableArray<Post>> Posts() => GrainFactory.GetGrain<IPostsGrain>(Keys.Posts(_school)).All();

    /// <summary>Whose own or whose family's points these are does not sign; whatever else the book says does not keep minutes open.</summary>
    private async Task<string?> BarOfBook(MinutesSheet sheet)
    {
        var preview = await GrainFactory.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(_school)).Preview(sheet.Sheet, sheet.Author);
        return preview.Refusals.FirstOrDefault(one => one.Code is RefusalCode.OwnAward or RefusalCode.OwnFamily)?.Code;
    }

    /// <summary>Stores each answer before it sends the next.</summary>
    private async Task Deliver()
    {
        if (Meeting!.Told != Meeting.Version)
        {
            var heading = Meetings.HeadingOf(Meeting);
            await Parliament.TakeUp(heading);
            await Save(Meeting with { Told = heading.Version });
        }

        if (Meeting.Sheet is { State: SheetState.Sending } sheet)
        {
            var (answer, refusal) = await GrainFactory.Deliver(_school, sheet.Sheet, sheet.Author);
            await Save(Minutes.Settle(Meeting, answer, refusal));
        }

        if (Meeting.HasTasksToGive)
        {
            await GiveTasks();
            await Save(Meeting with { HasTasksToGive = false });
        }
    }

    private async Task GiveTasks()
    {
        foreach (var (student, order) in Minutes.TasksOf(Meeting!))
        {
            if (await Roster.Find(student) is not null)
            {
                await GrainFactory.GetGrain<IAssignmentsGrain>(Keys.Assignments(student)).Assign(order);
            }
        }
    }

    /// <summary>The register need not hear of what its heading does not say.</summary>
    private static Meeting Next(Meeting before, Meeting changed)
    {
        var next = changed with { Version = before.Version + 1 };
        return Meetings.SayTheSame(before, changed) && before.Told == before.Version ? next with { Told = next.Version } : next;
    }

    private async Task Save(Meeting changed)
    {
        await this.Store(state, new() { Meeting = changed });
        GrainFactory.TellOf(_school, Flow.Parliament);
    }
}

internal sealed record MeetingState
{
    public Meeting? Meeting { get; init; }
}
