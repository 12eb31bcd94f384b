using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Events;

namespace Engagement.Domain;

/// <summary>The judges of a contest give marks; the sum of what all of them gave proposes the places.</summary>
public static class Jury
{
    public const int HighestMark = 10;
    private const int LastPlace = 3;

    public static EventChange Mark(SchoolEvent one, PlannedOccurrence occurrence, string judge, string student, int? points)
    {
        var known = one.Marks.FirstOrDefault(mark => mark.Judge == judge && mark.Student == student);
        if (known?.Points == points)
        {
            return one;
        }

        if (points is not { } given)
        {
            return one with { Marks = one.Marks.Remove(known!) };
        }

        return !EventForm.Of(occurrence.Event).HasPlaces ? EventChange.Refused(EventRefusal.NoPlaces)
            : given is < 1 or > HighestMark ? EventChange.Refused(EventRefusal.MarkOutOfRange)
            : one.Find(student) is not { TakesPart: true } ? EventChange.Refused(EventRefusal.NotCheckedIn, student)
            : one with { Marks = known is null ? one.Marks.Add(new(judge, student, given)) : one.Marks.Replace(known, known with { Points = given }) };
    }

    /// <summary>Whoever was marked by every judge who marked anybody: nobody loses by a judge who has not come to them yet.</summary>
    public static ImmutableArray<JuryResult> Results(SchoolEvent one)
    {
        var judges = one.Marks.Select(mark => mark.Judge).Distinct().Count();
        var sums = one.Marks.GroupBy(mark => mark.Student).Where(marks => marks.Count() == judges)
            .Select(marks => (Student: marks.Key, Sum: marks.Sum(mark => mark.Points))).ToList();
        return
        [
            .. from known in sums
               let rank = sums.Count(other => other.Sum > known.Sum) + 1
               orderby rank
               select new JuryResult(known.Student, known.Sum, rank <= LastPlace ? rank : null),
        ];
    }

    public static EventChange Place(SchoolEvent one, PlannedOccurrence occurrence)
    {
        var proposed = Results(one).ToDictionary(result => result.Student, result => result.Place);
        if (proposed.Count == 0)
        {
            return EventChange.Refused(EventRefusal.NoMarks);
        }

        // First who has another place now, so that nobody is in the way of those who get theirs.
        var freed = one.Winners.Where(winner => proposed.GetValueOrDefault(winner.Student) != winner.Place).Select(winner => (winner.Student, Place: (int?)null));
        var given = proposed.Where(place => place.Value is not null).Select(place => (Student: place.Key, Place: place.Value));
        foreach (var (student, place) in freed.Concat(given).ToList())
        {
            var placed = Turnout.Place(one, occurrence, student, place);
            if (placed.Event is not { } changed)
            {
                return placed;
            }

            one = changed;
        }

        return one;
    }
}

/// <param name="Place">1 to 3; null behind them.</param>
public sealed record JuryResult(string Student, int Sum, int? Place);
