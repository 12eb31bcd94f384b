using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Ledger;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>
/// What one school's book holds as far as the next sheet depends on it. Rebuilt by applying the records in order.
/// </summary>
internal sealed class Book(string school, Rulebook rulebook, SeasonCalendar calendar)
{
    private const int MaxLines = 2000;
    private static readonly TimeSpan UndoTime = TimeSpan.FromDays(7);

    private readonly Usage _usage = new();

    /// <summary>The same if all had been priced by the rulebook; null while all was.</summary>
    private Usage? _commonUsage;
    private readonly Dictionary<Guid, string> _authors = [];
    private readonly HashSet<long> _undone = [];
    private readonly HashSet<string> _events = [];

    /// <summary>Sequence number of the last entry; 0 in an empty book.</summary>
    public long HeadSeq { get; private set; }

    public DateTimeOffset LastRecordedAt { get; private set; }

    /// <summary>The events of the year that some sheet names.</summary>
    public IReadOnlySet<string> Events => _events;

    public bool Contains(Guid sheet) => _authors.ContainsKey(sheet);

    /// <summary>Large awards of an author that stand in the week of a day.</summary>
    public int LargeAwards(string author, DateOnly day) => _usage.LargeAwards(author, SeasonCalendar.WeekOf(day).DayNumber);

    /// <summary>Which lines of a sheet have been undone.</summary>
    public ImmutableArray<long> UndoneLines(SheetRecord sheet) =>
        [.. Enumerable.Range(0, sheet.Entries.Length).Select(i => sheet.FirstSeq + i).Where(_undone.Contains)];

    /// <summary>Prices a sheet as it would be written now, or says why it is refused (rulebook, section 11). Changes nothing.</summary>
    /// <param name="attributions">Parallel to the lines; null where the roster does not know the student.</param>
    /// <param name="plannedEvent">The sheet's event; null when it names none, or one that the plan does not know.</param>
    /// <param name="prices">The school's price list for the academic year of the deed; null stands for the rulebook's.</param>
    public Pricing Price(
        Sheet sheet, string author, DateOnly today, ImmutableArray<Attribution?> attributions, PlannedEvent? plannedEvent, Rulebook? prices = null)
    {
        var lines = sheet.Lines;
        if (lines.IsDefaultOrEmpty)
        {
            return Pricing.Refused(new Refusal(RefusalCode.NoLines, null));
        }

        if (lines.Length > MaxLines)
        {
            return Pricing.Refused(new Refusal(RefusalCode.TooManyLines, null));
        }

        var deed = DeedOf(sheet.Activity.Day, sheet.Activity.Event, rulebook.FindLevel(sheet.Activity.Level) ?? rulebook.FindLevel(null)!);
        var refusals = ImmutableArray.CreateBuilder<Refusal>();
        refusals.AddRange(RefusalsOf(sheet.Activity, today, plannedEvent));
        var priced = PriceLines(sheet, author, deed, attributions, prices ?? rulebook, refusals);
        return priced.Refusals.IsEmpty && (_commonUsage is not null || !priced.OwnPrices.IsEmpty)
            ? priced with { Common = UnlessSame(CommonOf(lines, author, deed, attributions), priced.Entries) }
            : priced;
    }

    /// <summary>What undoes lines of a sheet (rulebook, sections 4 and 11). Changes nothing.</summary>
    public Reversing Reverse(SheetRecord target, Reversal reversal, Author author, DateTimeOffset now)
    {
        if (FaultOf(target, reversal, author, now) is { } fault)
        {
            return Reversing.Refused(new Refusal(fault, null));
        }

        if (reversal.Lines is not { } seqs)
        {
            seqs = [.. Enumerable.Range(0, target.Entries.Length).Select(i => target.FirstSeq + i).Where(IsStanding)];
            if (seqs.IsEmpty)
            {
                return Reversing.Refused(new Refusal(RefusalCode.AlreadyReversed, null));
            }
        }

        var refusals = RefusalsOf(target, seqs).ToImmutableArray();
        return refusals.IsEmpty
            ? Reversing.Of([.. seqs.Select(seq => Negate(target.Entries[(int)(seq - target.FirstSeq)], seq))]) with
            {
                Common = target.Common.IsEmpty ? [] : [.. seqs.Select(seq => -target.Common[(int)(seq - target.FirstSeq)])],
            }
            : Reversing.Refused(refusals);
    }

    /// <summary>Takes the next record of the book, a new one or one that is read again.</summary>
    public void Apply(SheetRecord record)
    {
        if (record.FirstSeq != HeadSeq + 1)
        {
            throw new InvalidOperationException($"The book stands at {HeadSeq}; a record beginning at {record.FirstSeq} cannot follow.");
        }

        // What a reversal gives back was used up by the author of the sheet that it undoes.
        var author = record.Reverses is { } target ? _authors[target] : record.Author;
        _authors.Add(record.Id, record.Author);
        var level = rulebook.FindLevel(record.Level) ?? throw Unknown(record.Level);
        var deed = DeedOf(record.Day, record.Event, level);
        if (!record.OwnPrices.IsEmpty)
        {
            _commonUsage ??= _usage.Copy();
        }

        for (var i = 0; i < record.Entries.Length; i++)
        {
            var entry = record.Entries[i];
            var common = rulebook.Find(entry.Kind) ?? throw Unknown(entry.Kind);
            var kind = AtOwnPrice(common, record.OwnPrices);
            Count(_usage, entry, kind, deed, author, entry.Granted);
            if (_commonUsage is not null)
            {
                Count(_commonUsage, entry, common, deed, author, record.CommonOf(i));
            }

            if (SecondPerson.IsLarge(entry))
            {
                _usage.AddLargeAward(author, deed.Week, lines: entry.ReversesSeq is null ? 1 : -1);
            }

            if (entry.ReversesSeq is { } undone)
            {
                _undone.Add(undone);
            }
        }

        if (record.Event is { } named && deed.Quarter is not null)
        {
            _events.Add(named);
        }

        HeadSeq = record.LastSeq;
        LastRecordedAt = record.RecordedAt;
    }

    private Pricing PriceLines(
        Sheet sheet, string author, Deed deed, ImmutableArray<Attribution?> attributions, Rulebook prices, ImmutableArray<Refusal>.Builder refusals)
    {
        var lines = sheet.Lines;
        using var trial = _usage.Try();
        var pricer = new SheetPricer(prices, _usage, deed, author);
        var claims = new Claim[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            if ((FaultOf(lines[i].Student, attributions[i]) ?? pricer.Check(lines[i], out claims[i])) is { } fault)
            {
                refusals.Add(new(fault, i));
            }
        }

        if (refusals.Count > 0)
        {
            return Pricing.Refused(refusals.DrainToImmutable());
        }

        var entries = ImmutableArray.CreateBuilder<Entry>(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            entries.Add(pricer.Grant(claims[i], attributions[i]!));
        }

        return Pricing.Of(entries.MoveToImmutable()) with { OwnPrices = OwnPricesOf(claims) };
    }

    /// <summary>What the lines would bring by the rulebook's prices. Where only the ladder is in the way, that is nothing.</summary>
    private ImmutableArray<int> CommonOf(ImmutableArray<SheetLine> lines, string author, Deed deed, ImmutableArray<Attribution?> attributions)
    {
        var usage = _commonUsage ?? _usage;
        using var trial = usage.Try();
        var pricer = new SheetPricer(rulebook, usage, deed, author);
        var claims = new Claim?[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            claims[i] = pricer.Check(lines[i], out var claim) is null ? claim : null;
        }

        var granted = ImmutableArray.CreateBuilder<int>(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            granted.Add(claims[i] is { } claim ? pricer.Grant(claim, attributions[i]!).Granted : 0);
        }

        return granted.MoveToImmutable();
    }

    private static ImmutableArray<int> UnlessSame(ImmutableArray<int> common, ImmutableArray<Entry> entries) =>
        common.SequenceEqual(entries.Select(entry => entry.Granted)) ? [] : common;

    private Deed DeedOf(DateOnly day, string? @event, Level level) => new(day, @event, level, calendar.QuarterOf(day));

    private static void Count(Usage usage, Entry entry, Kind kind, Deed deed, string author, int granted)
    {
        usage.Occupy(entry.Student, kind, Rulebook.PriceOf(kind, deed.Level), deed, lines: entry.ReversesSeq is null ? 1 : -1);
        usage.Spend(entry.Student, kind, author, deed, entry.Counted, granted);
    }

    /// <summary>A kind at the price by which a sheet was written.</summary>
    private static Kind AtOwnPrice(Kind kind, ImmutableArray<OwnPrice> prices)
    {
        foreach (var own in prices)
        {
            if (own.Kind == kind.Code)
            {
                return kind with { Points = own.Points };
            }
        }

        return kind;
    }

    private ImmutableArray<OwnPrice> OwnPricesOf(Claim[] claims) =>
    [
        .. claims.Select(claim => claim.Kind).Where(kind => kind.Points != rulebook.Find(kind.Code)!.Points)
            .DistinctBy(kind => kind.Code).Select(kind => new OwnPrice(kind.Code, kind.Points)),
    ];

    private bool IsStanding(long seq) => !_undone.Contains(seq);

    private IEnumerable<Refusal> RefusalsOf(Activity activity, DateOnly today, PlannedEvent? plannedEvent)
    {
        if (FaultOf(activity.Day, today) is { } fault)
        {
            yield return new(fault, null);
        }

        if (activity.Event is not null && plannedEvent is null)
        {
            yield return new(RefusalCode.UnknownEvent, null);
        }

        if (rulebook.FindLevel(activity.Level) is null)
        {
            yield return new(RefusalCode.UnknownLevel, null);
        }
    }

    private string? FaultOf(DateOnly deed, DateOnly today) =>
        calendar.QuarterOf(deed) is null ? RefusalCode.OutsideSeason
        : deed > today ? RefusalCode.InTheFuture
        : calendar.IsTooLate(deed, today) ? RefusalCode.TooLate
        : null;

    private string? FaultOf(string student, Attribution? attribution) =>
        attribution is not null ? null
        : Keys.SchoolOf(student) is { } other && other != school ? RefusalCode.ForeignStudent
        : RefusalCode.UnknownStudent;

    private static string? FaultOf(SheetRecord target, Reversal reversal, Author author, DateTimeOffset now) =>
        !author.IsCoordinator && author.Id != target.Author ? RefusalCode.Forbidden
        : string.IsNullOrWhiteSpace(reversal.Reason) ? RefusalCode.ReasonRequired
        : target.IsReversal ? RefusalCode.NotReversible
        : !author.IsCoordinator && now - target.RecordedAt > UndoTime ? RefusalCode.UndoExpired
        : null;

    private IEnumerable<Refusal> RefusalsOf(SheetRecord target, ImmutableArray<long> seqs)
    {
        if (seqs.IsEmpty)
        {
            yield return new(RefusalCode.NoLines, null);
        }

        var named = new HashSet<long>();
        for (var i = 0; i < seqs.Length; i++)
        {
            if (seqs[i] < target.FirstSeq || seqs[i] > target.LastSeq)
            {
                yield return new(RefusalCode.NotReversible, i);
            }
            else if (!IsStanding(seqs[i]))
            {
                yield return new(RefusalCode.AlreadyReversed, i);
            }
            else if (!named.Add(seqs[i]))
            {
                yield return new(RefusalCode.DuplicateLine, i);
            }
        }
    }

    private static Entry Negate(Entry entry, long seq) => entry with
    {
        Units = -entry.Units,
        Counted = -entry.Counted,
        Asked = -entry.Asked,
        Granted = -entry.Granted,
        ReversesSeq = seq,
    };

    private static InvalidOperationException Unknown(string code) => new($"The rulebook does not know '{code}'.");
}
