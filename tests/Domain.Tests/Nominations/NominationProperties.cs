using System.Collections.Immutable;
using Engagement.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>What holds of the nominations of any year.</summary>
public sealed class NominationProperties
{
    private static readonly ImmutableArray<Nominee> Students =
    [
        .. Enumerable.Range(1, 11).SelectMany(grade => "abc".Select(letter => new Nominee($"{letter}{grade}", grade, letter == 'a' ? null : "care")
        {
            HasGoodStanding = letter == 'c' ? null : true, QuartersInPost = grade % 3, ReportsOwed = 4, ReportsDelivered = 2 + (grade % 3),
        })),
    ];

    private static readonly ImmutableHashSet<string> Delivered = ["e0", "e1", "e2"];

    private static readonly Gen<CountedEntry> Entry =
        from student in Gen.Elements(Students.Select(student => student.Id))
        from kind in Gen.Elements(Rulebook.Default.Kinds.Select(kind => kind.Code))
        from points in Gen.Choose(1, 40)
        from units in Gen.Choose(1, 8)
        from day in Gen.Choose(0, Year.Season.To.DayNumber - Year.Season.From.DayNumber)
        from @event in Gen.Elements(null, "e0", "e1", "e2", "e3")
        from host in Gen.Elements(null, "care", "culture-art", "sport-health", "debate")
        from form in Gen.Elements(null, "contest", "festival", "exhibition", "event")
        from direction in Gen.Elements(null, "sports", "intellectual")
        select new CountedEntry(student, kind, points, units, Year.Season.From.AddDays(day), @event, host, form) { Direction = direction };

    private static readonly Gen<ImmutableArray<CountedEntry>> Entries = Entry.ArrayOf(120).Select(entries => entries.ToImmutableArray());

    [Fact]
    public void The_order_of_entries_never_matters() => Check(entries =>
        Assert.Equal(Telling(entries), Telling([.. entries.Reverse()])));

    [Fact]
    public void An_entry_of_another_year_changes_nothing() => Check(entries => Assert.Equal(
        Telling(entries),
        Telling([.. entries, .. entries.Take(5).Select(entry => entry with { Day = entry.Day.AddYears(1) }), .. entries.Take(5).Select(entry => entry with { Day = entry.Day.AddYears(-1) })])));

    [Fact]
    public void One_more_entry_never_lowers_a_score() => Prop.ForAll(Entries.ToArbitrary(), Entry.ToArbitrary(), (entries, more) =>
    {
        var student = Students.Single(one => one.Id == more.Student);
        EntrySum before = new([.. entries.Where(entry => entry.Student == student.Id)]);
        EntrySum after = new([.. entries.Where(entry => entry.Student == student.Id), more]);
        var year = YearOf(entries);
        Assert.All(Nomination.OfStudents, nomination =>
        {
            var (had, has) = (nomination.Judge(student, before, year), nomination.Judge(student, after, year));
            Assert.True(has.Score >= had.Score);
            Assert.True(has.MayStand || !had.MayStand);
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_stands_in_two_bands() => Check(entries =>
    {
        foreach (var lists in YearNominations.Of(YearOf(entries)).Where(list => list.Of is null).GroupBy(list => list.Nomination))
        {
            var standing = lists.SelectMany(list => list.Ranking).Select(one => one.Merit.Id).ToList();
            Assert.Equal(standing.Count, standing.Distinct().Count());
        }
    });

    [Fact]
    public void A_place_says_how_many_stand_before_it() => Check(entries => Assert.All(YearNominations.Of(YearOf(entries)), list =>
    {
        Assert.All(list.Ranking, (one, i) => Assert.True(one.Place == i + 1 || (one.IsShared && one.Place == list.Ranking[i - 1].Place)));
        Assert.Equal(list.Ranking.Select(one => one.Merit.Score).OrderDescending(), list.Ranking.Select(one => one.Merit.Score));
        Assert.All(list.Ranking, one => Assert.True(one.Merit.MayStand));
        Assert.All(list.Proposed, one => Assert.True(one.Merit.IsComplete));
    }));

    private static void Check(Action<ImmutableArray<CountedEntry>> law) => Prop.ForAll(Entries.ToArbitrary(), law).QuickCheckThrowOnFailure();

    private static NominationYear YearOf(ImmutableArray<CountedEntry> entries) => new(Year.Season, Students, entries, Delivered);

    private static IEnumerable<string> Telling(ImmutableArray<CountedEntry> entries) =>
        from list in YearNominations.Of(YearOf(entries))
        from one in list.Ranking
        select $"{list.Nomination} {list.Band} {list.Of} {one.Place} {one.Decided} {one.Merit.Id} {string.Join(" ", one.Merit.Parts)} {string.Join(" ", one.Merit.Gates)}";
}
