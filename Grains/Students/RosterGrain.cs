using System.Collections.Immutable;
using Engagement.Consents;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Ledger;
using Engagement.Seasons;
using Microsoft.Extensions.Logging;

namespace Engagement.Students;

internal sealed partial class RosterGrain(
    [PersistentState(StateNames.Roster, StateNames.Storage)] IPersistentState<RosterState> state, SchoolClock clock, ILogger<RosterGrain> log)
    : Grain, IRosterGrain
{
    private const int MaxPage = 1000;

    private Dictionary<string, Student> _byId = [];
    private ImmutableArray<Student> _sorted = [];
    private Roster _current = null!;
    private bool _isFollowed;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Arrange();
        if (state.State.HoldsConsents)
        {
            return;
        }

        var now = clock.Now;
        state.State = state.State with
        {
            HoldsConsents = true,
            Students = [.. state.State.Students.Select(student => ConsentRules.WriteDownEarlier(student, now))],
        };
        Arrange();
        if (state.RecordExists)
        {
            await state.WriteStateAsync(cancellationToken);
        }
    }

    public Task<Roster?> GetIfNewer(long knownVersion) => Task.FromResult(
        state.State.Version == knownVersion ? null : _current);

    public Task<Roster?> Follow(long knownVersion)
    {
        _isFollowed = true;
        return GetIfNewer(knownVersion);
    }

    public Task<Student?> Find(string student) => Task.FromResult(_byId.GetValueOrDefault(student));

    public Task<Student?> FindEver(string student) => Task.FromResult(Known(student));

    public Task<StaffMember?> FindStaff(string staff) => Task.FromResult(StaffOf(staff));

    public Task<StudentPage> Search(StudentQuery query)
    {
        var limit = Math.Clamp(query.Limit, 1, MaxPage);
        var words = PersonSearch.Words(query.Text);
        var found = _sorted
            .Where(student => query.Class is null || student.Class == query.Class)
            .Where(student => query.Faction is null || student.FactionOn(query.Day) == query.Faction)
            .Where(student => PersonSearch.Matches(student.Name, words) || student.Id == query.Text);
        if (query.After is { } after)
        {
            found = found.SkipWhile(student => student.Id != after).Skip(1);
        }

        var page = found.Take(limit + 1).ToList();
        var next = page.Count > limit ? page[limit - 1].Id : null;
        return Task.FromResult(new StudentPage(
            [.. page.Take(limit).Select(s => new StudentListing(s.Id, s.Name, s.Class, s.FactionOn(query.Day)))], next));
    }

    public Task Enrol(ImmutableArray<Student> students) => Save(With(students));

    public async Task<bool> Change(RosterChange change)
    {
        if (change.Version != state.State.Version)
        {
            return false;
        }

        var changed = change.Staff.Select(member => member.Id).ToHashSet();
        await Save(With(change.Students) with { Staff = [.. state.State.Staff.Where(known => !changed.Contains(known.Id)), .. change.Staff] });
        return true;
    }

    private RosterState With(ImmutableArray<Student> students)
    {
        var byId = _current.Everybody().ToDictionary(student => student.Id);
        foreach (var student in students)
        {
            byId[student.Id] = byId.TryGetValue(student.Id, out var known)
                ? student with { ShownAs = known.ShownAs, Consents = known.Consents, TurnedDown = known.TurnedDown }
                : student;
        }

        return state.State with
        {
            Students = [.. byId.Values.Where(student => student.LeftOn is null)],
            Former = [.. byId.Values.Where(student => student.LeftOn is not null)],
        };
    }

    public Task Appoint(StaffMember member) => Put(
        StaffOf(member.Id) is { } known ? member with { Family = known.Family, Guides = known.Guides } : member);

    public async Task<bool> Tie(string staff, ImmutableArray<string> family, ImmutableArray<string> guides)
    {
        if (StaffOf(staff) is not { } member)
        {
            return false;
        }

        await Put(member with { Family = family, Guides = guides });
        return true;
    }

    public Task<PrivacyResult> Consent(string student, ConsentChange change) =>
        Choose(student, known => ConsentRules.Decide(known, state.State.Policy, change, clock.Now));

    public Task<PrivacyResult> ChooseNickname(string student, string? nickname) => Choose(student, known =>
    {
        var tidy = nickname is null ? null : Nickname.Tidy(nickname);
        return tidy is not null && Nickname.FaultOf(tidy, known, state.State.Students) is { } fault
            ? new(known, fault)
            : new(known with { ShownAs = tidy });
    });

    public Task<PrivacyResult> TurnDownNickname(string student) => Choose(student, known =>
        new(known.ShownAs is { } nickname ? known with { ShownAs = null, TurnedDown = [.. known.TurnedDown, nickname] } : known));

    public Task<PrivacyResult> Leave(string student, DateOnly day, ConsentChange? withdrawal) => Choose(student, known =>
    {
        var left = Leaving.On(known, day);
        return withdrawal is null ? new(left) : ConsentRules.Decide(left, state.State.Policy, withdrawal, clock.Now);
    });

    public async Task Allow(VisibilityPolicy policy)
    {
        if (policy != state.State.Policy)
        {
            await Save(state.State with { Policy = policy });
            TellWhoLooks();
        }
    }

    public async Task<bool> Forget(string student)
    {
        if (Known(student) is not { } known)
        {
            return false;
        }

        await Save(state.State with { Students = state.State.Students.Remove(known), Former = state.State.Former.Remove(known) });
        return true;
    }

    public Task Promote(string season, DateOnly lastDay, ImmutableArray<ClassStep> steps)
    {
        if (string.CompareOrdinal(season, state.State.EndedYear) <= 0)
        {
            return Task.CompletedTask;
        }

        var (students, finished) = Promotion.Of(state.State.Students, steps, lastDay);
        return Save(state.State with { Students = students, Former = [.. state.State.Former, .. finished], EndedYear = season });
    }

    private async Task<PrivacyResult> Choose(string student, Func<Student, PrivacyResult> decide)
    {
        if (Known(student) is not { } known)
        {
            return new(null);
        }

        var result = decide(known);
        if (result.Refusal is null && result.Student is { } chosen && IsOther(chosen, known))
        {
            await Save(known.LeftOn is null
                ? state.State with { Students = state.State.Students.Replace(known, chosen) }
                : state.State with { Former = state.State.Former.Replace(known, chosen) });
            TellWhoLooks();
        }

        return result;
    }

    // Every decision begins with what is known; whatever it left alone is the same array still, or one of the same length.
    private static bool IsOther(Student chosen, Student known) =>
        chosen.ShownAs != known.ShownAs || chosen.Consents.Length != known.Consents.Length || chosen.Memberships != known.Memberships;

    private Student? Known(string student) =>
        _byId.GetValueOrDefault(student) ?? state.State.Former.FirstOrDefault(former => former.Id == student);

    private StaffMember? StaffOf(string id) => state.State.Staff.FirstOrDefault(member => member.Id == id);

    private Task Put(StaffMember member) =>
        Save(state.State with { Staff = [.. state.State.Staff.Where(known => known.Id != member.Id), member] });

    private async Task Save(RosterState changed)
    {
        await this.Store(state, changed with { Version = state.State.Version + 1 });

        Arrange();
        if (_isFollowed)
        {
            await TellLedger();
        }
    }

    /// <summary>A face of the week that may not be shown any more has to go at once.</summary>
    private void TellWhoLooks() => GrainFactory.TellOf(Keys.Rest(this.GetPrimaryKeyString()), Flow.Spotlight);

    private async Task TellLedger()
    {
        try
        {
            await GrainFactory.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(Keys.Rest(this.GetPrimaryKeyString()))).TakeUp(_current);
        }
        catch (Exception e)
        {
            // The change is durable; a ledger that was not reached asks by itself within a second.
            LogLedgerNotTold(e);
        }
    }

    private void Arrange()
    {
        _byId = state.State.Students.ToDictionary(student => student.Id);
        _sorted = [.. state.State.Students.OrderBy(student => student.Name, KazakhOrder.Comparer).ThenBy(student => student.Id, StringComparer.Ordinal)];
        // One roster for all who ask, so that they share what they make of it.
        _current = new(state.State.Version, _sorted, state.State.Staff) { Policy = state.State.Policy, Former = state.State.Former };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A ledger was not told of a change of its roster; it will ask")]
    private partial void LogLedgerNotTold(Exception exception);
}

internal sealed record RosterState
{
    public long Version { get; init; }
    public ImmutableArray<Student> Students { get; init; } = [];
    public ImmutableArray<StaffMember> Staff { get; init; } = [];
    public VisibilityPolicy Policy { get; init; } = VisibilityPolicy.Default;
    public ImmutableArray<Student> Former { get; init; } = [];

    /// <summary>The last academic year after which the classes went up; empty before the first.</summary>
    public string EndedYear { get; init; } = "";

    /// <summary>False in rosters that were stored before there were consents.</summary>
    public bool HoldsConsents { get; init; }
}
