using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>
/// Finds out which rows are people already known: by their ids, then by what they are called and where, and asks where that
/// is not sure. It looks at all rows together, so their order does not matter.
/// </summary>
/// <param name="identities">Each tells people apart for certain, of a row and of a known person; null where there is none.</param>
/// <param name="likeness">Equal for what is most probably the same person.</param>
/// <param name="resemblance">Equal for what may be the same person.</param>
/// <param name="idOf">The product's own id.</param>
internal sealed class PeopleMatching<TRow, TPerson>(
    ImmutableArray<(Func<TRow, string?> OfRow, Func<TPerson, string?> OfPerson)> identities,
    (Func<TRow, string> OfRow, Func<TPerson, string> OfPerson) likeness,
    (Func<TRow, string> OfRow, Func<TPerson, string> OfPerson) resemblance,
    Func<TPerson, string> idOf)
    where TRow : PersonRow
    where TPerson : class
{
    /// <summary>The answer that a doubtful row is somebody new.</summary>
    public const string NewPerson = "new";

    private readonly Dictionary<TRow, TPerson?> _decided = new(ReferenceEqualityComparer.Instance);
    private readonly List<Doubtful<TRow, TPerson>> _doubtful = [];
    private readonly Dictionary<TRow, RowFault> _wrong = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<TPerson> _taken = new(ReferenceEqualityComparer.Instance);

    /// <summary>Rows with the known person that each is, null for a new one.</summary>
    public IReadOnlyDictionary<TRow, TPerson?> Decided => _decided;

    public IReadOnlyList<Doubtful<TRow, TPerson>> Doubtful => _doubtful;

    public IReadOnlyDictionary<TRow, RowFault> Wrong => _wrong;

    public void Match(IReadOnlyList<TRow> rows, IReadOnlyList<TPerson> people, IReadOnlyDictionary<FilePlace, string> answers)
    {
        ByIdentity(rows, people);
        RefuseRepeated(rows);
        ByLikeness(Open(rows), Free(people));
        ByResemblance(Open(rows), Free(people));
        Answer(answers);
    }

    private List<TRow> Open(IEnumerable<TRow> rows)
    {
        var asked = _doubtful.Select(doubt => doubt.Row).ToHashSet<TRow>(ReferenceEqualityComparer.Instance);
        return [.. rows.Where(row => !_decided.ContainsKey(row) && !_wrong.ContainsKey(row) && !asked.Contains(row))];
    }

    private List<TPerson> Free(IEnumerable<TPerson> people) => [.. people.Where(person => !_taken.Contains(person))];

    private void Decide(TRow row, TPerson? person)
    {
        _decided[row] = person;
        if (person is not null)
        {
            _taken.Add(person);
        }
    }

    private void ByIdentity(IReadOnlyList<TRow> rows, IReadOnlyList<TPerson> people)
    {
        var found = rows.ToDictionary(row => row, _ => new List<TPerson>(), (IEqualityComparer<TRow>)ReferenceEqualityComparer.Instance);
        foreach (var (ofRow, ofPerson) in identities)
        {
            foreach (var same in rows.Where(row => ofRow(row) is not null).GroupBy(row => ofRow(row)!).Where(same => same.Count() > 1))
            {
                RefuseAll([.. same]);
            }

            var known = people.Where(person => ofPerson(person) is not null).ToLookup(person => ofPerson(person)!);
            foreach (var row in rows)
            {
                found[row].AddRange(ofRow(row) is { } id ? known[id] : []);
            }
        }

        foreach (var row in rows.Where(row => found[row].Distinct().Count() > 1))
        {
            _wrong.TryAdd(row, new(RowFaultCode.IdsDisagree, row.Place));
        }

        foreach (var same in Open(rows).Where(row => found[row].Count > 0).GroupBy(row => found[row][0], ReferenceEqualityComparer.Instance).ToList())
        {
            if (same.Count() > 1)
            {
                RefuseAll([.. same]);
            }
            else
            {
                Decide(same.Single(), found[same.Single()][0]);
            }
        }
    }

    /// <summary>Rows of the same likeness are different people only when each has an id that says so.</summary>
    private void RefuseRepeated(IReadOnlyList<TRow> rows)
    {
        foreach (var same in rows.GroupBy(likeness.OfRow).Where(same => same.Count() > 1 && same.Any(HasNoIdentity)))
        {
            RefuseAll([.. same]);
        }
    }

    private bool HasNoIdentity(TRow row) => identities.All(identity => identity.OfRow(row) is null);

    private void RefuseAll(IReadOnlyList<TRow> same)
    {
        var inOrder = same.OrderBy(row => row.Place.Sheet, StringComparer.Ordinal).ThenBy(row => row.Place.Row).ToList();
        foreach (var row in inOrder.Where(row => !_decided.ContainsKey(row)))
        {
            _wrong.TryAdd(row, new(RowFaultCode.Twice, row.Place, row.Name, (row == inOrder[0] ? inOrder[1] : inOrder[0]).Place));
        }
    }

    private void ByLikeness(List<TRow> rows, List<TPerson> people)
    {
        var alike = people.ToLookup(likeness.OfPerson);
        foreach (var same in rows.GroupBy(likeness.OfRow))
        {
            var candidates = alike[same.Key].ToImmutableArray();
            if (candidates is [var only] && same.Count() == 1 && !HasOtherIdentity(same.Single(), only))
            {
                Decide(same.Single(), only);
            }
            else if (candidates.Length > 0)
            {
                _doubtful.AddRange(same.Select(row => new Doubtful<TRow, TPerson>(row, candidates)));
            }
        }
    }

    private void ByResemblance(List<TRow> rows, List<TPerson> people)
    {
        var alike = people.ToLookup(resemblance.OfPerson);
        foreach (var row in rows)
        {
            var candidates = alike[resemblance.OfRow(row)].Where(person => !HasOtherIdentity(row, person)).ToImmutableArray();
            if (candidates.Length > 0)
            {
                _doubtful.Add(new(row, candidates));
            }
            else
            {
                Decide(row, null);
            }
        }
    }

    private bool HasOtherIdentity(TRow row, TPerson person) =>
        identities.Any(identity => identity.OfRow(row) is { } given && identity.OfPerson(person) is { } known && given != known);

    /// <summary>An answer holds when it names a candidate whom no other answer names.</summary>
    private void Answer(IReadOnlyDictionary<FilePlace, string> answers)
    {
        var chosen = _doubtful.Where(doubt => answers.ContainsKey(doubt.Row.Place)).ToLookup(doubt => answers[doubt.Row.Place]);
        foreach (var choice in chosen)
        {
            foreach (var doubt in choice)
            {
                if (choice.Key == NewPerson)
                {
                    Decide(doubt.Row, null);
                }
                else if (choice.Count() == 1 && doubt.Candidates.FirstOrDefault(person => idOf(person) == choice.Key) is { } person && !_taken.Contains(person))
                {
                    Decide(doubt.Row, person);
                }
            }
        }

        _doubtful.RemoveAll(doubt => _decided.ContainsKey(doubt.Row));
    }
}
