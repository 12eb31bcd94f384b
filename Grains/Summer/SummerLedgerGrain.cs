using System.Collections.Immutable;
using System.Globalization;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Seasons;
using Engagement.Students;
using Microsoft.Extensions.Logging;

namespace Engagement.Summer;

/// <summary>
/// The same book as a school's (<see cref="Book"/>, <see cref="BookFormat"/>, <see cref="ILedgerStore"/>), with the summer's prices and
/// calendar. One call at a time: a republic's adults write some thousands of lines a day.
/// </summary>
internal sealed partial class SummerLedgerGrain(ILedgerStore store, SchoolClock clock, TerritoryCatalogue catalogue, ILogger<SummerLedgerGrain> log)
    : Grain, ISummerLedgerGrain
{
    private const int ReplayPage = 500;
    private const string UndoReason = "withdrawn";

    private readonly SummerAccounts _accounts = new();
    private SummerSeason _season = null!;
    private Book _book = null!;
    private string _headHash = null!;
    private bool _isStale;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _season = new(int.Parse(Keys.Rest(this.GetPrimaryKeyString()), CultureInfo.InvariantCulture));
        _book = new Book(_season.Book, SummerRules.Rulebook, _season.Calendar);
        _headHash = BookFormat.Genesis(_season.Book);
        while (await store.Read(_season.Book, _book.HeadSeq, ReplayPage) is { Length: > 0 } page)
        {
            foreach (var stored in page)
            {
                Apply(BookFormat.Read(stored.Body).Sheet);
            }

            _headHash = BookFormat.HashOf(page[^1].Body);
        }
    }

    public async Task<PostResult> Award(Sheet sheet, Author author)
    {
        ThrowIfStale();
        if (await FindTaken(sheet.Id) is { } taken)
        {
            return taken.IsSameAs(sheet, author) ? PostResult.Repeated(taken.Sheet) : PostResult.Conflict;
        }

        var attributions = ImmutableArray.CreateBuilder<Attribution?>(sheet.Lines.Length);
        foreach (var line in sheet.Lines)
        {
            attributions.Add(await GrainFactory.RegionOf(catalogue, line.Student) is { } region ? new(line.Student, region, null) : null);
        }

        var activity = sheet.Activity;
        var pricing = _book.Price(sheet, author.Id, clock.Today(Territory.Zone), attributions.MoveToImmutable(), EventOf(activity));
        if (!pricing.Refusals.IsEmpty)
        {
            return PostResult.Refused(pricing.Refusals);
        }

        return PostResult.Accepted(await Append(sheet.Id, author.Id, activity, null, pricing.Entries));
    }

    public async Task<PostResult> Undo(Guid id, Guid sheet, string by)
    {
        ThrowIfStale();
        if (await FindTaken(id) is { } taken)
        {
            return PostResult.Repeated(taken.Sheet);
        }

        if (await FindTaken(sheet) is not { Sheet: var target })
        {
            return PostResult.Refused(new Refusal(RefusalCode.UnknownSheet, null));
        }

        // A certificate may be withdrawn at any time, and by another than who issued it.
        var reversing = _book.Reverse(target, new(id, sheet, null, UndoReason), new(by, IsCoordinator: true), clock.Now);
        return reversing.Refusals.IsEmpty
            ? PostResult.Accepted(await Append(id, by, new(target.Day, target.Event, target.Level), target.Id, reversing.Entries))
            : PostResult.Refused(reversing.Refusals);
    }

    public Task<ImmutableArray<SummerAccount>> Accounts() => Task.FromResult(_accounts.All);

    public Task<ImmutableArray<SummerLine>> LinesOf(string person) => Task.FromResult(_accounts.LinesOf(person));

    private async Task<TakenSheet?> FindTaken(Guid sheet) => _book.Contains(sheet) && await store.Find(_season.Book, sheet) is { } stored
        ? new TakenSheet(BookFormat.Read(stored.Body).Sheet, null)
        : null;

    /// <summary>Courses and squads are known to whoever sends; the book counts by their names.</summary>
    private static PlannedEvent? EventOf(Activity activity) => activity.Event is { } name
        ? new(name, name, name, new(name, name, name), "", null, Recurrence.Once, activity.Day, activity.Day, [])
        : null;

    private async Task<SheetRecord> Append(Guid id, string author, Activity activity, Guid? reverses, ImmutableArray<Entry> entries)
    {
        var now = clock.Now;
        var record = new SheetRecord(
            _book.HeadSeq + 1, id, author, now > _book.LastRecordedAt ? now : _book.LastRecordedAt, activity.Day, activity.Event, null,
            activity.Level ?? Level.School, reverses, null, entries);
        var body = BookFormat.Write(record, _headHash);
        try
        {
            await store.Append(_season.Book, new(record.FirstSeq, record.LastSeq, record.Id, record.Author, body), null);
        }
        catch (LedgerUnavailableException e)
        {
            // Whether it was written is not known here: what stands in the store is read anew.
            LogAppendFailed(e, _season.Year, record.FirstSeq);
            _isStale = true;
            DeactivateOnIdle();
            throw;
        }

        Apply(record);
        _headHash = BookFormat.HashOf(body);
        return record;
    }

    private void Apply(SheetRecord record)
    {
        _book.Apply(record);
        _accounts.Apply(record);
    }

    private void ThrowIfStale()
    {
        if (_isStale)
        {
            throw new LedgerUnavailableException("The book is being read again after a failed write.");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The book of the summer {Year} could not take the sheet at {FirstSeq}; reading it again")]
    private partial void LogAppendFailed(Exception exception, int year, long firstSeq);
}
