using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Ledger;
using Engagement.Reporting;

namespace Engagement.Domain;

/// <summary>
/// What a school and its factions did in a window of the year, added up from the book and the plan. Entries that were undone do not
/// count, whenever that was written.
/// </summary>
internal sealed class WindowAccount
{
    private const string DebatePart = "debate.part";
    private const string MediaFamily = "media.";

    private readonly ImmutableArray<Line> _entries;
    private readonly SchoolFacts _facts;
    private readonly (DateOnly From, DateOnly To) _window;
    private readonly DateOnly _today;
    private readonly HashSet<string> _led;

    /// <param name="book">The whole book up to where the account is drawn: what undoes an entry may lie far behind it.</param>
    /// <param name="today">The day as of which it is drawn: rows of the plan are due when their days are over.</param>
    public WindowAccount(IReadOnlyCollection<SheetRecord> book, SchoolFacts facts, (DateOnly From, DateOnly To) window, DateOnly today)
    {
        (_facts, _window, _today) = (facts, window, today);
        var undone = book.SelectMany(sheet => sheet.Entries).Select(entry => entry.ReversesSeq).OfType<long>().ToHashSet();
        var lines =
            from sheet in book
            where !sheet.IsReversal
            from one in sheet.Entries.Select((entry, i) => (Entry: entry, Seq: sheet.FirstSeq + i))
            where !undone.Contains(one.Seq)
            select new Line(sheet.Day, sheet.Event, one.Entry);
        var all = lines.ToList();
        _led = [.. all.Where(one => one.Entry.Kind == Kind.EventLead).Select(one => one.Event).OfType<string>()];
        _entries = [.. all.Where(one => window.From <= one.Day && one.Day <= window.To)];
    }

    /// <summary>Of the kinds of the rulebook, in its order.</summary>
    public static ImmutableArray<string> Families { get; } = [.. Rulebook.Default.Kinds.Select(kind => kind.Group).Distinct()];

    public WindowFigures Whole() => Figures(_entries, _facts.Roll.At(_window.From, LastDay), null);

    public ImmutableArray<FactionFigures> Factions() =>
    [
        .. _facts.Profile.Factions.Select(faction => new FactionFigures(
            faction.Id,
            Figures([.. _entries.Where(one => one.Entry.Faction == faction.Id)], _facts.Roll.Members(faction.Id, _window.From, LastDay), faction.Id))),
    ];

    /// <summary>What a faction answers for in the window, in the order of the days, and whether it is delivered.</summary>
    public ImmutableArray<(PlannedEvent Event, bool IsDelivered)> Hosted(string faction) =>
    [
        .. _facts.Profile.Events
            .Where(planned => planned.Host == faction && IsIn(planned))
            .OrderBy(planned => planned.From).ThenBy(planned => planned.Id, StringComparer.Ordinal)
            .Select(planned => (planned, _facts.Plan.IsDelivered(planned, _led.Contains))),
    ];

    /// <summary>Entries of a faction's own students, of one kind and all that are below it.</summary>
    public int Count(string faction, string kind) => _entries.Count(one => one.Entry.Faction == faction && IsOf(one.Entry.Kind, kind));

    private static bool IsOf(string kind, string asked) => kind == asked || kind.StartsWith($"{asked}.", StringComparison.Ordinal);

    /// <summary>A window under way is reckoned up to today.</summary>
    private DateOnly LastDay => _today < _window.From ? _window.From : _today < _window.To ? _today : _window.To;

    /// <param name="roll">Whoever earned something belonged to it, too, although somebody may have left the school since.</param>
    private WindowFigures Figures(ImmutableArray<Line> entries, IEnumerable<string> roll, string? faction)
    {
        var debates = entries.Where(one => one.Entry.Kind == DebatePart).ToList();
        var hours = entries.Where(one => one.Entry.Kind == Verifying.VolunteerHalf).ToList();
        return new(
            roll.Union(entries.Select(one => one.Entry.Student)).Count(),
            Students(entries),
            PlanOf(faction),
            entries.Sum(one => one.Entry.Granted),
            [.. Families.Select(family => OfFamily([.. entries.Where(one => Rulebook.Default.Find(one.Entry.Kind)?.Group == family)]))],
            hours.Sum(one => one.Entry.Units),
            Students(hours),
            debates.Select(one => one.Event).Distinct().Count(),
            Students(debates),
            entries.Count(one => one.Entry.Kind.StartsWith(MediaFamily, StringComparison.Ordinal)));
    }

    private PlanFigures PlanOf(string? faction)
    {
        var rows = _facts.Profile.Events.Where(planned => (faction is null || planned.Host == faction) && IsIn(planned)).Select(planned => planned.Row);
        var due = faction is null
            ? _facts.Plan.Due(_window.From, _window.To, _today, _led.Contains)
            : _facts.Plan.Due(faction, _window.From, _window.To, _today, _led.Contains);
        return new(rows.Distinct().Count(), due.Rows, due.Delivered.ToHundredths());
    }

    private bool IsIn(PlannedEvent planned) => _window.From <= planned.To && planned.To <= _window.To && !_facts.Plan.IsCancelled(planned);

    private static FamilyFigures OfFamily(ImmutableArray<Line> entries) => new(entries.Sum(one => one.Entry.Granted), Students(entries));

    private static int Students(IEnumerable<Line> entries) => entries.Select(one => one.Entry.Student).Distinct().Count();

    private readonly record struct Line(DateOnly Day, string? Event, Entry Entry);
}
