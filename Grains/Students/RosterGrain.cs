using System.Collections.Immutable;
using Engagement.Ledger;
using Microsoft.Extensions.Logging;

namespace Engagement.Students;

internal sealed partial class RosterGrain(
    [PersistentState(StateNames.Roster, StateNames.Storage)] IPersistentState<RosterState> state, ILogger<RosterGrain> log) : Grain, IRosterGrain
{
    private const int MaxPage = 1000;

    private Dictionary<string, Student> _byId = [];
    private ImmutableArray<Student> _sorted = [];
    private bool _isFollowed;

    private Roster Current => new(state.State.Version, _sorted, state.State.Staff);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Arrange();
        return Task.CompletedTask;
    }

    public Task<Roster?> GetIfNewer(long knownVersion) => Task.FromResult(
        state.State.Version == knownVersion ? null : Current);

    public Task<Roster?> Follow(long knownVersion)
    {
        _isFollowed = true;
        return GetIfNewer(knownVersion);
    }

    public Task<Student?> Find(string student) => Task.FromResult(_byId.GetValueOrDefault(student));

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

    public Task Enrol(ImmutableArray<Student> students)
    {
        var byId = state.State.Students.ToDictionary(student => student.Id);
        foreach (var student in students)
        {
            byId[student.Id] = student;
        }

        return Save(state.State with { Students = [.. byId.Values] });
    }

    public Task Appoint(StaffMember member) => Put(
        FindStaff(member.Id) is { } known ? member with { Family = known.Family, Guides = known.Guides } : member);

    public async Task<bool> Tie(string staff, ImmutableArray<string> family, ImmutableArray<string> guides)
    {
        if (FindStaff(staff) is not { } member)
        {
            return false;
        }

        await Put(member with { Family = family, Guides = guides });
        return true;
    }

    private StaffMember? FindStaff(string id) => state.State.Staff.FirstOrDefault(member => member.Id == id);

    private Task Put(StaffMember member) =>
        Save(state.State with { Staff = [.. state.State.Staff.Where(known => known.Id != member.Id), member] });

    private async Task Save(RosterState changed)
    {
        state.State = changed with { Version = state.State.Version + 1 };
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            // What stands in memory was not stored; the next activation reads what was.
            DeactivateOnIdle();
            throw;
        }

        Arrange();
        if (_isFollowed)
        {
            await TellLedger();
        }
    }

    private async Task TellLedger()
    {
        try
        {
            await GrainFactory.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(Keys.Rest(this.GetPrimaryKeyString()))).TakeUp(Current);
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
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A ledger was not told of a change of its roster; it will ask")]
    private partial void LogLedgerNotTold(Exception exception);
}

internal sealed record RosterState
{
    public long Version { get; init; }
    public ImmutableArray<Student> Students { get; init; } = [];
    public ImmutableArray<StaffMember> Staff { get; init; } = [];
}
