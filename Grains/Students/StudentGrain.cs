using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace Engagement.Students;

/// <summary>Holds nothing of its own: it wakes from the book, follows it while awake and forgets when it sleeps.</summary>
internal sealed class StudentGrain(SchoolClock clock, ILogger<StudentGrain> log) : Grain, IStudentGrain
{
    private static readonly TimeSpan RenewalPeriod = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ObserverLifetime = TimeSpan.FromMinutes(2);

    private readonly ObserverManager<IStudentObserver> _observers = new(ObserverLifetime, log);
    private readonly List<AccountEntry> _entries = [];
    private readonly HashSet<long> _reversed = [];
    private string _student = null!;
    private string _school = null!;
    private ISchoolLedgerGrain _ledger = null!;
    private Season _season = null!;
    private TimeZoneInfo _zone = null!;
    private long _upTo;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _student = Keys.Rest(this.GetPrimaryKeyString());
        _school = Keys.SchoolOf(_student) ?? throw new InvalidOperationException($"'{_student}' is not a student's id.");
        var profile = await GrainFactory.ProfileOf(_school);
        _season = profile.Season;
        _zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
        _ledger = GrainFactory.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(_school));
        await CatchUp();
        this.RegisterGrainTimer(CatchUp, RenewalPeriod, RenewalPeriod);
    }

    public async Task<StudentAccount> Get()
    {
        await CatchUp();
        var today = clock.Today(_zone);
        var calendar = new SeasonCalendar(await SeasonOn(today));
        var year = calendar.Window(Period.Year, today);
        return new(
            _student,
            TimeZoneInfo.ConvertTime(clock.Now, _zone),
            new(
                PointsIn(Period.Day), PointsIn(Period.Week), PointsIn(Period.Month), PointsIn(Period.Quarter), PointsIn(Period.Year)),
            [
                .. _entries.Where(entry => year.From <= entry.Day && entry.Day <= year.To && IsLive(entry))
                    .GroupBy(entry => entry.Entry.Kind)
                    .Select(kind => new KindTotal(kind.Key, kind.Sum(entry => entry.Entry.Granted), kind.Count()))
                    .OrderByDescending(kind => kind.Points).ThenBy(kind => kind.Kind, StringComparer.Ordinal),
            ],
            [.. Enumerable.Reverse(_entries).Select(entry => entry with { Reversed = _reversed.Contains(entry.Seq) })]);

        int PointsIn(Period period)
        {
            var (from, to) = calendar.Window(period, today);
            return _entries.Where(entry => from <= entry.Day && entry.Day <= to).Sum(entry => entry.Entry.Granted);
        }
    }

    public async Task Apply(Delivery delivery)
    {
        if (delivery.After > _upTo)
        {
            await CatchUp();
        }

        Take(delivery.Sheets);
        _upTo = Math.Max(_upTo, delivery.UpTo);
    }

    public Task<long> Watch(IStudentObserver observer)
    {
        _observers.Subscribe(observer, observer);
        return Task.FromResult(LastSeq);
    }

    public Task Unwatch(IStudentObserver observer)
    {
        _observers.Unsubscribe(observer);
        return Task.CompletedTask;
    }

    private long LastSeq => _entries.Count == 0 ? 0 : _entries[^1].Seq;

    /// <summary>Renews the following of the book and takes whatever was missed.</summary>
    private async Task CatchUp() => Take(await _ledger.Follow(_student, LastSeq));

    private void Take(ImmutableArray<SheetRecord> sheets)
    {
        var last = LastSeq;
        foreach (var sheet in sheets.Where(sheet => sheet.FirstSeq > last))
        {
            for (var i = 0; i < sheet.Entries.Length; i++)
            {
                if (sheet.Entries[i] is var entry && entry.Student == _student)
                {
                    Add(sheet, sheet.FirstSeq + i, entry);
                }
            }
        }

        if (LastSeq > last)
        {
            _ = _observers.Notify(observer => observer.StudentChanged(_student, LastSeq));
        }
    }

    private void Add(SheetRecord sheet, long seq, Entry entry)
    {
        if (entry.ReversesSeq is { } undone)
        {
            _reversed.Add(undone);
        }

        _entries.Add(new(
            seq, sheet.Id, sheet.Day, sheet.Event, sheet.Level, sheet.Author, sheet.RecordedAt, sheet.NoteHash is not null, false, entry));
    }

    private bool IsLive(AccountEntry entry) => entry.Entry.ReversesSeq is null && !_reversed.Contains(entry.Seq);

    /// <summary>Another year begins when this one is over, and not before.</summary>
    private async ValueTask<Season> SeasonOn(DateOnly today) =>
        today <= _season.To ? _season : _season = (await GrainFactory.ProfileOf(_school)).Season;
}
