using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Engagement.Consents;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seals;
using Engagement.Seasons;
using Engagement.Students;
using Engagement.Summer;

namespace Engagement.Diplomas;

internal sealed class SchoolPapersGrain(
    [PersistentState(StateNames.SchoolPapers, StateNames.Storage)] IPersistentState<SchoolPapersState> state, ILedgerStore store, SchoolClock clock)
    : Grain, ISchoolPapersGrain
{
    private string _school = null!;
    private string _season = null!;
    private ImmutableArray<Honoured>? _honoured;

    /// <summary>Called after the year in which the season ends.</summary>
    private PaperRegister Register =>
        new(_school, int.Parse(_season.AsSpan(_season.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture), state.State.Papers);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = Keys.Rest(this.GetPrimaryKeyString()).Split('/');
        (_school, _season) = (key[0], key[1]);
        return Task.CompletedTask;
    }

    public async Task<SchoolPapersReading> Read()
    {
        if (await Honoured() is not { } honoured)
        {
            return SchoolPapersReading.NotAnnounced;
        }

        var (register, names) = (Register, await Names());
        return new(
            true,
            honoured.Count(one => names.ContainsKey(one.Student) && !register.Has(one.Subject)),
            [.. register.Papers.Where(paper => names.ContainsKey(paper.Person))]);
    }

    public async Task<SchoolPapersReading> Issue()
    {
        if (await Honoured() is not { } honoured)
        {
            return SchoolPapersReading.NotAnnounced;
        }

        var (register, names, today) = (Register, await Names(), await Today());
        foreach (var one in honoured)
        {
            if (names.TryGetValue(one.Student, out var name))
            {
                (register, _) = register.Issue(one.Kind, one.Subject, one.Student, name, "", today, one.Honour);
            }
        }

        await Save(register);
        return await Read();
    }

    public async Task<Paper?> Withdraw(string number, string reason, string by)
    {
        if (Register.Find(number) is null)
        {
            return null;
        }

        await Save(Register.Withdraw(number, by, clock.Now, reason));
        return Register.Find(number);
    }

    public async Task<Paper?> EnterIntoStatusList(string number)
    {
        await Save(Register.EnterIntoStatusList(number, RandomNumberGenerator.GetInt32));
        return Register.Find(number) is { Withdrawal: null } paper ? paper : null;
    }

    public Task<ImmutableArray<Paper>> All() => Task.FromResult(state.State.Papers);

    public Task<Paper?> Find(string number) => Task.FromResult(Register.Find(number));

    public Task<ImmutableArray<Paper>> KeptOf(string student) =>
        Task.FromResult<ImmutableArray<Paper>>([.. state.State.Papers.Where(paper => paper.Person == student)]);

    public async Task<ImmutableArray<Paper>> Printable(string? student)
    {
        Paper[] valid = [.. state.State.Papers.Where(paper => paper.Withdrawal is null && (student is null || paper.Person == student))];
        if (valid.Length == 0)
        {
            return [];
        }

        var names = await Names();
        return [.. valid.Where(paper => names.ContainsKey(paper.Person))];
    }

    public Task Forget(string student) => Save(Register.Without(student));

    /// <summary>Read from the seal and the book up to its cut, once: neither changes. Null while the year is not announced.</summary>
    private async Task<ImmutableArray<Honoured>?> Honoured()
    {
        if (_honoured is not null)
        {
            return _honoured;
        }

        if (await GrainFactory.GetGrain<ISeasonGrain>(Keys.Season(_school, _season)).AnnouncedAt() is null
            || await GrainFactory.GetGrain<ISealGrain>(Keys.Seal(_school, _season, SealWindow.Year)).Get() is not { } seal)
        {
            return null;
        }

        var document = SealDocument.Read(seal.Text);
        var book = await SeasonBook.Read(store, _school);
        return _honoured =
        [
            .. YearHonours.Of(document.Year!.Lists, document.Decided!.Decisions),
            .. YearHonours.OfVolunteers(new(_season, document.Facts.Quarters), book.Sheets.Where(sheet => sheet.LastSeq <= document.Cut.Seq)),
        ];
    }

    /// <summary>The full names of those who may stand on a paper today; whoever has left is not among them.</summary>
    private async Task<Dictionary<string, string>> Names()
    {
        var roster = (await GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(_school)).GetIfNewer(-1))!;
        var visibility = new Visibility(roster.Policy);
        return roster.Everybody().Select(student => (student.Id, Name: visibility.NameOn(Surface.Certificate, student))).Where(one => one.Name is not null)
            .ToDictionary(one => one.Id, one => one.Name!);
    }

    private async Task<DateOnly> Today()
    {
        var profile = (await GrainFactory.GetGrain<ISchoolProfileGrain>(Keys.Profile(_school)).Get())!;
        return SchoolClock.DayOf(clock.Now, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
    }

    private async Task Save(PaperRegister changed)
    {
        if (!changed.Papers.SequenceEqual(state.State.Papers))
        {
            await this.Store(state, new() { Papers = changed.Papers });
        }
    }
}

internal sealed record SchoolPapersState
{
    public ImmutableArray<Paper> Papers { get; init; } = [];
}
