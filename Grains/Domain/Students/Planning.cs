using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>What planning is for people of every kind.</summary>
internal static class Planning
{
    /// <param name="apply">A known person after a row, and in what they differ; null when the row's day is too early.</param>
    public static PeoplePlan<TRow, TPerson> Plan<TRow, TPerson>(
        PeopleMatching<TRow, TPerson> matching,
        ImmutableArray<TPerson> known,
        ImmutableArray<TRow> rows,
        ImmutableArray<WrongRow> unreadable,
        IReadOnlyDictionary<FilePlace, string> answers,
        Func<TPerson, string> idOf,
        Func<TPerson, string> nameOf,
        Func<TRow, TPerson, (TPerson After, ImmutableArray<FieldChange> Fields)?> apply)
        where TRow : PersonRow
        where TPerson : class
    {
        var ids = known.Select(idOf).ToHashSet();
        var wrong = unreadable.ToList();
        wrong.AddRange(rows.Where(row => IsOfNobody(row, ids)).Select(row => Wrong(row, new(RowFaultCode.IdUnknown, row.Place, row.Id))));
        matching.Match([.. rows.Where(row => !IsOfNobody(row, ids))], known, answers);
        wrong.AddRange(matching.Wrong.Select(row => Wrong(row.Key, row.Value)));

        var added = new List<TRow>();
        var changed = new List<Changed<TRow, TPerson>>();
        var same = new List<Same<TRow, TPerson>>();
        foreach (var (row, person) in matching.Decided)
        {
            if (person is null)
            {
                added.Add(row);
            }
            else if (apply(row, person) is not { } applied)
            {
                wrong.Add(Wrong(row, new(RowFaultCode.DayTooEarly, row.Place)));
            }
            else if (applied.Fields.IsEmpty)
            {
                same.Add(new(row, person));
            }
            else
            {
                changed.Add(new(row, person, applied.After, applied.Fields));
            }
        }

        var spokenOf = matching.Decided.Values.Concat(matching.Doubtful.SelectMany(doubt => doubt.Candidates)).ToHashSet();
        // Whose row cannot be read is in the file all the same.
        var faulty = wrong.Select(row => row.Name).OfType<string>().Select(PersonName.Key).ToHashSet();
        return new(
            InOrder(added, row => row.Place),
            InOrder(changed, change => change.Row.Place),
            InOrder(same, match => match.Row.Place),
            InOrder(matching.Doubtful, doubt => doubt.Row.Place),
            InOrder(wrong, row => row.Place),
            [.. known.Where(person => !spokenOf.Contains(person) && !faulty.Contains(PersonName.Key(nameOf(person))))]);
    }

    public static ImmutableArray<FieldChange> Differences(params ReadOnlySpan<(string Field, string? From, string? To)> fields)
    {
        var changes = ImmutableArray.CreateBuilder<FieldChange>();
        foreach (var (field, from, to) in fields)
        {
            if (from != to)
            {
                changes.Add(new(field, from, to));
            }
        }

        return changes.ToImmutable();
    }

    private static bool IsOfNobody(PersonRow row, HashSet<string> ids) => row.Id is { } id && !ids.Contains(id);

    private static WrongRow Wrong(PersonRow row, RowFault fault) => new(row.Place, row.Name, [fault]);

    private static ImmutableArray<T> InOrder<T>(IEnumerable<T> items, Func<T, FilePlace> placeOf) =>
        [.. items.OrderBy(item => placeOf(item).Sheet, StringComparer.Ordinal).ThenBy(item => placeOf(item).Row)];
}
