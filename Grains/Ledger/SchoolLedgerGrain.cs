using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Engagement.Activities;
using Engagement.Diagnostics;
using Engagement.Domain;
using Engagement.Rubrics;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Engagement.Ledger;

/// <summary>
/// Posts interleave: the book's state is advanced before the append is awaited, so that many sheets share one commit.
/// When an append fails, what stands in memory is ahead of the book; the activation is thrown away and the next one reads
/// the book anew.
/// </summary>
[Reentrant]
internal sealed partial class SchoolLedgerGrain(ILedgerStore store, SchoolClock clock, ILogger<SchoolLedgerGrain> log)
    : Grain, ISchoolLedgerGrain
{
    private const int ReplayPage = 500;
    private const int MaxPage = 1000;

    private readonly Dictionary<Guid, Task> _appends = [];
    private readonly StudentIndex _students = new();
    private string _school = null!;
    private TimeZoneInfo _zone = null!;
    private Season _season = null!;
    private KnownRoster _roster = null!;
    private KnownPrices _prices = null!;
    private KnownEvents _events = null!;
    private Book _book = null!;
    private string _headHash = null!;
    private ProjectionFeed _feed = null!;
    private bool _isStale;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Keys.Rest(this.GetPrimaryKeyString());
        var profile = await GrainFactory.ProfileOf(_school);
        _zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
        _roster = new KnownRoster(GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(_school)));
        _prices = new KnownPrices(GrainFactory.GetGrain<IRubricGrain>(Keys.Rubric(_school)), profile.Season);
        _events = new KnownEvents(GrainFactory.GetGrain<ISchoolProfileGrain>(Keys.Profile(_school)), profile.Events);
        _season = profile.Season;
        _book = new Book(_school, Rulebook.Default, new SeasonCalendar(profile.Season));
        _headHash = BookFormat.Genesis(_school);
        await Replay();
        _feed = new ProjectionFeed(GrainFactory, _school, _book.HeadSeq, log);
        _feed.Begin();
    }

    public Task<PostResult> Award(Sheet sheet, Author author) => Answer(sheet, author, Passage.OfPerson);

    public Task<PostResult> PostConfirmed(Sheet sheet, Author author, Confirmation confirmation) =>
        Answer(sheet, author, new(IsAsked: true, confirmation));

    public Task<PostResult> Post(Sheet sheet, Author author) => Answer(sheet, author, Passage.Free);

    public Task<PostResult> Preview(Sheet sheet, Author author) => Preview(sheet, author, Passage.OfPerson);

    public Task<PostResult> PreviewHeld(Sheet sheet, Author author, DateTimeOffset sentAt) =>
        Preview(sheet, author, new(IsAsked: true, new(author.Id, sentAt)));

    public async Task<PostResult> Reverse(Reversal reversal, Author author)
    {
        using var activity = EngagementMetrics.Activities.StartActivity("reverse sheet")?.SetTag("school", _school);
        var result = await Undo(reversal, author);
        EngagementMetrics.SheetAnswered(result.Outcome);
        return result;
    }

    public async Task<ListedSheet?> Find(Guid sheet) => await FindTaken(sheet) is { } taken ? Listed(taken.Sheet) : null;

    public async Task<ImmutableArray<SheetRecord>> Read(long after, int limit) =>
        Decode(await store.Read(_school, after, Math.Clamp(limit, 1, MaxPage)));

    public async Task<ImmutableArray<ListedSheet>> ReadBack(long before, string? author, int limit)
    {
        var sheets = Decode(await store.ReadBack(_school, before, author, Math.Clamp(limit, 1, MaxPage)));
        return [.. sheets.Select(Listed)];
    }

    public async Task<ImmutableArray<string>> Export(long after, int limit)
    {
        var sheets = await store.Read(_school, after, Math.Clamp(limit, 1, MaxPage));
        return [.. sheets.Select(sheet => Encoding.UTF8.GetString(sheet.Body))];
    }

    public async Task<ImmutableDictionary<Guid, string>> Notes(ImmutableArray<Guid> sheets)
    {
        var notes = await store.ReadNotes(_school, sheets);
        return notes
            .Select(note => (note.Sheet, Text: BesideText.Read(note.Text).Note))
            .Where(note => note.Text is not null)
            .ToImmutableDictionary(note => note.Sheet, note => note.Text!);
    }

    public async Task<string?> ProofOf(Guid sheet)
    {
        var notes = await store.ReadNotes(_school, [sheet]);
        return notes.IsEmpty ? null : BesideText.Read(notes[0].Text).Proof;
    }

    public async Task<ImmutableArray<SheetRecord>> Follow(string student, long after)
    {
        ThrowIfStale();
        _feed.FollowStudent(student, clock.Now);
        var missed = _students.SheetsOf(student, after, _feed.DeliveredUpTo);
        return missed.IsEmpty ? [] : Decode(await store.ReadAt(_school, missed));
    }

    public Task<long> FollowFaction(string faction)
    {
        ThrowIfStale();
        return Task.FromResult(_feed.FollowFaction(faction, clock.Now));
    }

    public Task TakeUp(Roster roster)
    {
        _roster.TakeUp(roster);
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<string>> NamedEvents() => Task.FromResult<ImmutableArray<string>>([.. _book.Events]);

    public Task<ImmutableArray<string>> TakeUpEvents(ImmutableArray<PlannedEvent> events)
    {
        var given = events.Select(planned => planned.Id).ToHashSet();
        ImmutableArray<string> missing = [.. _book.Events.Where(named => !given.Contains(named) && CampaignWindow.EventOf(named) is null)];
        if (missing.IsEmpty)
        {
            _events.TakeUp(events);
        }

        return Task.FromResult(missing);
    }

    public Task TakeUpYear()
    {
        ReadAgain();
        return Task.CompletedTask;
    }

    private async Task<PostResult> Preview(Sheet sheet, Author author, Passage passage)
    {
        ThrowIfStale();
        var (pricing, plannedEvent) = await Price(sheet, author, passage);
        if (!pricing.Refusals.IsEmpty)
        {
            return PostResult.Refused(pricing.Refusals);
        }

        var activity = sheet.Activity;
        var priced = PostResult.Accepted(RecordOf(
            sheet.Id, author, activity.Day, activity.Event, plannedEvent?.Host, activity.Level ?? Level.School, null, null, pricing.Entries));
        return priced with { Waits = ReasonsToWait(sheet, author, pricing) };
    }

    private async Task<PostResult> Answer(Sheet sheet, Author author, Passage passage)
    {
        using var activity = EngagementMetrics.Activities.StartActivity("post sheet")?.SetTag("school", _school).SetTag("lines", sheet.Lines.Length);
        var result = await Take(sheet, author, passage);
        EngagementMetrics.SheetAnswered(result.Outcome);
        return result;
    }

    private async Task<PostResult> Take(Sheet sheet, Author author, Passage passage)
    {
        ThrowIfStale();
        if (await FindTaken(sheet.Id) is { } taken)
        {
            return taken.IsSameAs(sheet, author) ? PostResult.Repeated(taken.Sheet) : PostResult.Conflict;
        }

        var (pricing, plannedEvent) = await Price(sheet, author, passage);
        if (_book.Contains(sheet.Id))
        {
            // The same sheet came twice at once, and the other was priced first.
            return await Take(sheet, author, passage);
        }

        if (!pricing.Refusals.IsEmpty)
        {
            return PostResult.Refused(pricing.Refusals);
        }

        if (passage is { IsAsked: true, Confirmation: null } && ReasonsToWait(sheet, author, pricing) is { IsEmpty: false } reasons)
        {
            return PostResult.Waiting(reasons);
        }

        var activity = sheet.Activity;
        var note = NoteFor(sheet.Id, BesideText.Of(sheet.Proof, sheet.Note));
        var priced = RecordOf(
            sheet.Id, author, activity.Day, activity.Event, plannedEvent?.Host, activity.Level ?? Level.School, null, note, pricing.Entries);
        var record = priced with { Confirmer = passage.Confirmation?.By, OwnPrices = pricing.OwnPrices, Common = pricing.Common };
        await Append(record, note);
        return PostResult.Accepted(record);
    }

    private async Task<PostResult> Undo(Reversal reversal, Author author)
    {
        ThrowIfStale();
        if (await FindTaken(reversal.Id) is { } taken)
        {
            return taken.IsSameAs(reversal, author) ? PostResult.Repeated(taken.Sheet) : PostResult.Conflict;
        }

        if (await FindTaken(reversal.Sheet) is not { Sheet: var target })
        {
            return PostResult.Refused(new Refusal(RefusalCode.UnknownSheet, null));
        }

        if (_book.Contains(reversal.Id))
        {
            return await Undo(reversal, author);
        }

        var reversing = _book.Reverse(target, reversal, author, clock.Now);
        if (!reversing.Refusals.IsEmpty)
        {
            return PostResult.Refused(reversing.Refusals);
        }

        var note = NoteFor(reversal.Id, reversal.Reason);
        var undoing = RecordOf(
            reversal.Id, author, target.Day, target.Event, target.Host, target.Level, target.Id, note, reversing.Entries);
        var record = undoing with { OwnPrices = target.OwnPrices, Common = reversing.Common };
        await Append(record, note);
        return PostResult.Accepted(record);
    }

    private async Task Replay()
    {
        while (true)
        {
            var page = await store.Read(_school, _book.HeadSeq, ReplayPage);
            foreach (var stored in page)
            {
                var record = BookFormat.Read(stored.Body).Sheet;
                _book.Apply(record);
                _students.Add(record);
            }

            if (page.Length > 0)
            {
                _headHash = BookFormat.HashOf(page[^1].Body);
            }

            if (page.Length < ReplayPage)
            {
                return;
            }
        }
    }

    private async Task<(Pricing Pricing, PlannedEvent? Event)> Price(Sheet sheet, Author author, Passage passage)
    {
        await KnowTheYear();
        var attributions = await _roster.Attribute(sheet.Lines, sheet.Activity.Day);
        var confirmation = passage.Confirmation;
        var today = confirmation is null ? clock.Today(_zone) : SchoolClock.DayOf(confirmation.SentAt, _zone);
        var prices = await _prices.On(sheet.Activity.Day, clock.Today(_zone));
        // Last of all: nothing is awaited between here and the book, so no event can be taken out under a sheet.
        var plannedEvent = await _events.Find(sheet.Activity.Event);
        var pricing = _book.Price(sheet, author.Id, today, attributions, plannedEvent, prices);
        if (!passage.IsAsked)
        {
            return (pricing, plannedEvent);
        }

        var refusals = SecondPerson.RefusalsOf(sheet.Lines, _roster.AwarderOf(confirmation?.By ?? author.Id)).ToImmutableArray();
        return (refusals.IsEmpty ? pricing : Pricing.Refused([.. pricing.Refusals, .. refusals]), plannedEvent);
    }

    private ImmutableArray<string> ReasonsToWait(Sheet sheet, Author author, Pricing pricing) => SecondPerson.ReasonsOf(
        pricing.Entries, !string.IsNullOrWhiteSpace(sheet.Proof), _roster.AwarderOf(author.Id), _book.LargeAwards(author.Id, sheet.Activity.Day));

    /// <summary>The sheet with this id if it stands in the book, once it is durable.</summary>
    private async Task<TakenSheet?> FindTaken(Guid sheet)
    {
        if (_appends.TryGetValue(sheet, out var append))
        {
            await append;
        }

        if (!_book.Contains(sheet) || await store.Find(_school, sheet) is not { } stored)
        {
            return null;
        }

        var record = BookFormat.Read(stored.Body).Sheet;
        var notes = record.NoteHash is null ? [] : await store.ReadNotes(_school, [sheet]);
        return new TakenSheet(record, notes.FirstOrDefault());
    }

    private ListedSheet Listed(SheetRecord sheet) => new(sheet, _book.UndoneLines(sheet));

    private SheetRecord RecordOf(
        Guid id, Author author, DateOnly day, string? @event, string? host, string level, Guid? reverses, StoredNote? note, ImmutableArray<Entry> entries)
    {
        var now = clock.Now;
        var recordedAt = now > _book.LastRecordedAt ? now : _book.LastRecordedAt;
        var noteHash = note is null ? null : BookFormat.HashOfNote(note.Salt, note.Text);
        return new(_book.HeadSeq + 1, id, author.Id, recordedAt, day, @event, host, level, reverses, noteHash, entries);
    }

    private async Task Append(SheetRecord record, StoredNote? note)
    {
        var body = BookFormat.Write(record, _headHash);
        _book.Apply(record);
        _students.Add(record);
        _headHash = BookFormat.HashOf(body);
        var append = store.Append(_school, new(record.FirstSeq, record.LastSeq, record.Id, record.Author, body), note);
        _appends.Add(record.Id, append);
        _feed.Enqueue(record, append);
        var started = Stopwatch.GetTimestamp();
        try
        {
            await append;
            EngagementMetrics.Appended(record.Entries.Length, Stopwatch.GetElapsedTime(started));
        }
        catch (LedgerUnavailableException e)
        {
            LogAppendFailed(e, _school, record.FirstSeq);
            ReadAgain();
            throw;
        }
        finally
        {
            _appends.Remove(record.Id);
        }

        _feed.DeliverCommitted();
    }

    /// <summary>Another year may have begun once this one is over; a book is read by the calendar of the year that the school lives in.</summary>
    private async ValueTask KnowTheYear()
    {
        if (clock.Today(_zone) > _season.To && (await GrainFactory.ProfileOf(_school)).Season.Id != _season.Id)
        {
            ReadAgain();
            ThrowIfStale();
        }
    }

    /// <summary>The next call finds an activation that has read the book anew.</summary>
    private void ReadAgain()
    {
        _isStale = true;
        DeactivateOnIdle();
    }

    private void ThrowIfStale()
    {
        if (_isStale)
        {
            throw new LedgerUnavailableException("The book is being read again.");
        }
    }

    private static StoredNote? NoteFor(Guid sheet, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : new(sheet, RandomNumberGenerator.GetBytes(16), text);

    private static ImmutableArray<SheetRecord> Decode(ImmutableArray<StoredSheet> sheets) =>
        [.. sheets.Select(sheet => BookFormat.Read(sheet.Body).Sheet)];

    /// <summary>Whether the rules of who may award alone are asked, and the second person who has spoken already.</summary>
    private sealed record Passage(bool IsAsked, Confirmation? Confirmation)
    {
        public static readonly Passage Free = new(false, null);
        public static readonly Passage OfPerson = new(true, null);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The book of {School} could not take the sheet at {FirstSeq}; reading it again")]
    private partial void LogAppendFailed(Exception exception, string school, long firstSeq);
}
