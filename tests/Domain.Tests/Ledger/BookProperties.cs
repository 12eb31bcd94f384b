using Engagement.Domain;
using Engagement.Ledger;

namespace Engagement.Tests;

/// <summary>What holds after any history of sheets and reversals.</summary>
public sealed class BookProperties
{
    [Fact]
    public void Sheets_are_priced_as_section_11_reads() => Histories.Check(
        acts =>
        {
            var history = new History();
            var reference = new ReferencePricing(Histories.Season);
            foreach (var act in acts)
            {
                if (act is Act.Award award)
                {
                    var (sheet, author, today) = History.SheetOf(award);
                    var expected = reference.Price(sheet, author, today);
                    var pricing = History.Price(history.Book, sheet, author, today, student => Year.At(student));
                    Assert.Equal<Refusal>(expected.Refusals, pricing.Refusals);
                    Assert.Equal<Entry>(expected.Entries, pricing.Entries);
                }

                if (history.Happen(act) is { } record)
                {
                    reference.Apply(record);
                }
            }
        },
        histories: 200);

    [Fact]
    public void Histories_meet_every_cap_and_most_refusals()
    {
        var why = Withholding.None;
        var refused = new HashSet<string>();
        var accepted = 0;
        Histories.Survey(acts =>
        {
            var history = new History();
            foreach (var act in acts)
            {
                if (act is Act.Award award)
                {
                    var (sheet, author, today) = History.SheetOf(award);
                    refused.UnionWith(
                        History.Price(history.Book, sheet, author, today, student => Year.At(student)).Refusals.Select(refusal => refusal.Code));
                }

                history.Happen(act);
            }

            accepted += history.Records.Count;
            why = history.Records.SelectMany(record => record.Entries).Aggregate(why, (all, entry) => all | entry.Why);
        });

        Assert.Equal(
            Withholding.KindCap | Withholding.MentorCap | Withholding.WeekCap | Withholding.QuarterCap | Withholding.PrizeCap, why);
        Assert.Superset(
            new HashSet<string>
            {
                RefusalCode.AlreadyAwarded, RefusalCode.DuplicateLine, RefusalCode.EventRequired, RefusalCode.InTheFuture,
                RefusalCode.LevelNotAllowed, RefusalCode.NoSeatLeft, RefusalCode.OutsideSeason, RefusalCode.UnitsNotAllowed,
                RefusalCode.UnknownKind,
            },
            refused);
        Assert.True(accepted > 1000, $"Only {accepted} sheets were accepted.");
    }

    [Fact]
    public void Pricing_leaves_no_trace() => Histories.Check(acts =>
    {
        var quiet = History.Of(acts);
        var previewed = new History();
        foreach (var act in acts)
        {
            foreach (var preview in acts.OfType<Act.Award>().Take(20))
            {
                var (sheet, author, today) = History.SheetOf(preview);
                _ = History.Price(previewed.Book, sheet, author, today, student => Year.At(student));
            }

            previewed.Happen(act);
        }

        Assert.Equal(quiet.Records.SelectMany(record => record.Entries), previewed.Records.SelectMany(record => record.Entries));
    });

    [Fact]
    public void A_book_read_again_prices_the_next_sheet_alike() => Histories.Check(acts =>
    {
        var history = History.Of(acts);
        var again = new Book(Year.School, Rulebook.Default, new SeasonCalendar(Histories.Season));
        foreach (var record in history.Records)
        {
            again.Apply(record);
        }

        Assert.Equal((history.Book.HeadSeq, history.Book.LastRecordedAt), (again.HeadSeq, again.LastRecordedAt));
        Assert.All(history.Records, record => Assert.True(again.Contains(record.Id)));
        foreach (var award in acts.OfType<Act.Award>())
        {
            var (sheet, author, today) = History.SheetOf(award);
            var expected = History.Price(history.Book, sheet, author, today, student => Year.At(student));
            var pricing = History.Price(again, sheet, author, today, student => Year.At(student));
            Assert.Equal<Refusal>(expected.Refusals, pricing.Refusals);
            Assert.Equal<Entry>(expected.Entries, pricing.Entries);
        }
    });

    [Fact]
    public void Asked_is_granted_and_withheld_and_points_are_never_taken_away() => Histories.Check(acts =>
    {
        var totals = new Dictionary<string, int>();
        foreach (var entry in History.Of(acts).Records.SelectMany(record => record.Entries))
        {
            Assert.Equal(entry.Asked, entry.Granted + entry.Withheld);
            Assert.Equal(entry.Why == Withholding.None, entry.Withheld == 0);
            Assert.True(entry.ReversesSeq is not null || (0 <= entry.Granted && entry.Granted <= entry.Asked && entry.Counted <= entry.Units));
            totals[entry.Student] = totals.GetValueOrDefault(entry.Student) + entry.Granted;
            Assert.True(totals[entry.Student] >= 0);
        }
    });

    [Fact]
    public void No_week_and_no_quarter_exceeds_its_cap_at_any_moment() => Histories.Check(acts =>
    {
        var calendar = new SeasonCalendar(Histories.Season);
        var points = new Dictionary<(string Student, CapClass Class, object Period), int>();
        foreach (var record in History.Of(acts).Records)
        {
            var quarter = calendar.QuarterOf(record.Day)!;
            foreach (var entry in record.Entries)
            {
                var capClass = Rulebook.Default.Find(entry.Kind)!.CapClass;
                var inQuarter = Sum(entry.Student, capClass, quarter, entry.Granted);
                if (capClass == CapClass.Prize)
                {
                    Assert.InRange(inQuarter, 0, 150);
                }
                else
                {
                    Assert.InRange(inQuarter, 0, 50 * quarter.TeachingWeeks);
                    Assert.InRange(Sum(entry.Student, capClass, SeasonCalendar.WeekOf(record.Day), entry.Granted), 0, 60);
                }
            }
        }

        int Sum(string student, CapClass capClass, object period, int granted) =>
            points[(student, capClass, period)] = points.GetValueOrDefault((student, capClass, period)) + granted;
    });
}
