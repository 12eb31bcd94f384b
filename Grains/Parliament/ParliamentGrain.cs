using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Parliament;

/// <summary>
/// A parliament's register. What meetings decide comes here from their grains; who finishes school is seen in the roster whenever
/// somebody looks.
/// </summary>
internal sealed class ParliamentGrain(
    [PersistentState(StateNames.Parliament, StateNames.Storage)] IPersistentState<ParliamentState> state, SchoolClock clock) : Grain, IParliamentGrain
{
    /// <summary>Some years of every body; the list is one row of state.</summary>
    private const int MostMeetings = 2_000;

    private string _school = null!;
    private TimeZoneInfo _zone = null!;
    private ImmutableArray<Season> _years;
    private long _roster = -1;

    private ParliamentRegister Register => state.State.Register;

    private IRosterGrain Roster => GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(_school));

    private DateOnly Today => clock.Today(_zone);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Keys.Rest(this.GetPrimaryKeyString());
        var profile = await GrainFactory.ProfileOf(_school);
        (_zone, _years) = (TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone), profile.Years());
    }

    public async Task<ParliamentRegister> Get()
    {
        if (Today > _years[^1].To)
        {
            _years = (await GrainFactory.ProfileOf(_school)).Years();
        }

        if (await Roster.GetIfNewer(_roster) is { } roster)
        {
            var members = Graduating.Follow(Register.Members, roster.Students, _years, Today);
            if (!members.SequenceEqual(Register.Members))
            {
                await Save(Register with { Members = members });
            }

            _roster = roster.Version;
        }

        return Register;
    }

    public async Task<MemberResult> Apply(string student, string agreement) => await Roster.Find(student) is { } known
        ? await Change(student, Admission.Apply(Register.Find(student), known, agreement, clock.Now))
        : new(null, RefusalCode.UnknownStudent);

    public async Task<MemberResult> Nominate(string student, string by, Guid? exception)
    {
        if (await Roster.Find(student) is not { } known)
        {
            return new(null, RefusalCode.UnknownStudent);
        }

        var meeting = Register.Meetings.FirstOrDefault(one => one.Notice.Id == exception);
        return exception is not null && meeting is null
            ? new(null, ParliamentRefusal.ExceptionUnknown)
            : await Change(student, Admission.Nominate(Register.Find(student), known, by, meeting, clock.Now));
    }

    public Task<MemberResult> Agree(string student, Agreement agreement) => Change(student, Admission.Agree(Register.Find(student), agreement));

    public Task<MemberResult> Leave(string student) => Change(student, Admission.Leave(Register.Find(student), Today));

    public async Task<bool> Enter(MeetingHeading heading)
    {
        if (Register.Meetings.Any(one => one.Notice.Id == heading.Notice.Id))
        {
            return true;
        }

        if (Register.Meetings.Length >= MostMeetings)
        {
            return false;
        }

        await Save(Register with { Meetings = Register.Meetings.Add(heading) });
        return true;
    }

    public async Task<int> NumberOf(Guid meeting)
    {
        var known = Register.Meetings.First(one => one.Notice.Id == meeting);
        if (known.Number is { } number)
        {
            return number;
        }

        var next = Numbering.NextOf(known, Register.Meetings);
        await Save(Register with { Meetings = Register.Meetings.Replace(known, known with { Number = next }) });
        return next;
    }

    public async Task TakeUp(MeetingHeading heading)
    {
        var known = Register.Meetings.FirstOrDefault(one => one.Notice.Id == heading.Notice.Id);
        if (known is null || known.Version < heading.Version)
        {
            var members = Register.Members.Select(member => Admission.Follow(member, heading));
            var meetings = known is null ? Register.Meetings.Add(heading) : Register.Meetings.Replace(known, heading with { Number = heading.Number ?? known.Number });
            await Save(Register with { Members = [.. members], Meetings = meetings });
        }
    }

    public async Task Forget(string student)
    {
        if (Register.Find(student) is { } member)
        {
            await Save(Register with
            {
                Members = Register.Members.Remove(member),
                Meetings = [.. Register.Meetings.Select(one => one with { Applicants = [.. one.Applicants.Where(applicant => applicant.Student != student)] })],
            });
        }
    }

    private async Task<MemberResult> Change(string student, MemberChange change)
    {
        var known = Register.Find(student);
        if (change.Member is { } member && member != known)
        {
            await Save(Register with { Members = known is null ? Register.Members.Add(member) : Register.Members.Replace(known, member) });
        }

        return new(change.Member, change.Refusal);
    }

    private async Task Save(ParliamentRegister changed)
    {
        await this.Store(state, new() { Register = changed with { Version = Register.Version + 1 } });
        GrainFactory.TellOf(Keys.Rest(this.GetPrimaryKeyString()), Flow.Parliament);
    }
}

internal sealed record ParliamentState
{
    public ParliamentRegister Register { get; init; } = ParliamentRegister.Empty;
}
