using System.Text;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Rubrics;
using Engagement.Seals;
using Engagement.Students;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>A seal is a function of the book up to its cut and of what it holds itself.</summary>
public sealed class SealDocumentTests
{
    private static readonly DateOnly First = Year.Season.From.AddDays(1);

    private readonly Desk _desk = new() { Day = First };

    public SealDocumentTests()
    {
        for (var i = 0; i < 6; i++)
        {
            _desk.Place($"c{i}", "9А", i < 3 ? "care" : "sport");
        }
    }

    [Fact]
    public void Computed_again_it_is_the_same_text()
    {
        Work(4);
        var seal = Sealed();
        var text = seal.Write();
        Assert.Equal(text, SealDocument.Read(text).Write());
        Assert.Equal(text, SealDocument.Read(text).Compute(_desk.Records).Write());
        Assert.Equal(["care", "sport"], seal.Quarter!.Factions.Select(faction => faction.Faction).Order());
    }

    [Fact]
    public void What_the_book_takes_after_the_cut_changes_nothing()
    {
        var first = Work(4);
        var text = Sealed().Write();
        _desk.Undo(first);
        Work(2);
        Assert.Equal(text, SealDocument.Read(text).Compute(_desk.Records).Write());
    }

    [Fact]
    public void A_result_that_was_touched_does_not_follow_from_the_book()
    {
        Work(4);
        var seal = Sealed();
        var touched = seal with { Quarter = seal.Quarter! with { Students = [.. seal.Quarter.Students.Select(one => one with { Points = one.Points + 1 })] } };
        Assert.NotEqual(touched.Write(), touched.Compute(_desk.Records).Write());
    }

    /// <summary>Whatever happens, in whatever order: the same book and facts give the same bytes, and the points add up.</summary>
    [Fact]
    public void Every_quarter_seals_to_the_same_bytes() => Prop.ForAll(
        Gen.Choose(0, 5).Select(student => (Student: student, Units: 1 + (student % 3))).ListOf().ToArbitrary(),
        deeds =>
        {
            var test = new SealDocumentTests();
            foreach (var (student, units) in deeds.Take(20))
            {
                test._desk.Day = test._desk.Day.AddDays(2);
                test._desk.Post(null, Year.Line("vol.half", $"c{student}", units));
            }

            var seal = test.Sealed();
            Assert.Equal(seal.Write(), SealDocument.Read(seal.Write()).Compute(test._desk.Records).Write());
            Assert.Equal(seal.Quarter!.Students.Sum(one => one.Points), seal.Quarter.Factions.Sum(one => one.Standing.Points));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("{}")]
    [InlineData("no seal")]
    [InlineData("null")]
    public void What_is_no_seal_is_said_to_be_none(string text) => Assert.NotNull(SealVerifier.Verify(text, Export()).Fault);

    [Fact]
    public void The_verifier_names_what_is_wrong()
    {
        Work(4);
        var text = Sealed().Write();
        Assert.Null(SealVerifier.Verify(text, Export()).Fault);
        Assert.Contains("results", SealVerifier.Verify(text + " ", Export()).Fault, StringComparison.Ordinal);
        Assert.Contains("not whole", SealVerifier.Verify(text, Export()[..^1]).Fault, StringComparison.Ordinal);
        var other = SealDocument.Read(text);
        Assert.Contains("cut", SealVerifier.Verify((other with { Cut = other.Cut with { Head = "00" } }).Write(), Export()).Fault, StringComparison.Ordinal);
        Assert.Contains("formula", SealVerifier.Verify((other with { Formulas = other.Formulas with { Index = 9 } }).Write(), Export()).Fault, StringComparison.Ordinal);
        Assert.Contains("book of", SealVerifier.Verify((other with { School = "zhambyl" }).Write(), Export()).Fault, StringComparison.Ordinal);
    }

    private SheetRecord Work(int times)
    {
        SheetRecord? first = null;
        for (var i = 0; i < times; i++)
        {
            _desk.Day = _desk.Day.AddDays(3);
            first ??= _desk.Post(null, Year.Line("vol.half", $"c{i}", 2));
        }

        return first!;
    }

    private SealDocument Sealed()
    {
        var lines = Export();
        var facts = new SealedFacts(
            "Asia/Almaty", Year.Season.Quarters, ["care", "sport"], null, [],
            [.. Enumerable.Range(0, 6).Select(i => new SealedMember(Year.Id($"c{i}"), 9, [new Membership(i < 3 ? "care" : "sport", Year.Season.From, null)]))]);
        var head = lines.Length > 2 ? BookFormat.HashOf(Encoding.UTF8.GetBytes(lines[^2])) : BookFormat.Genesis(Year.School);
        var cut = new BookCut(_desk.Records is [.., var last] ? last.LastSeq : 0, head, _desk.Records.Count);
        var at = new DateTimeOffset(Year.Season.Quarters[0].To.AddDays(8), new TimeOnly(9, 0), TimeSpan.Zero);
        return new SealDocument(
            SealDocument.Version, Year.School, Year.Season.Id, SealWindow.OfQuarter(1), at, new Decider("d", "deputy-director"), null, cut, Formulas.Current, facts)
            .Compute(_desk.Records);
    }

    private string[] Export()
    {
        var lines = new List<string> { BookFormat.Header(Year.School) };
        var head = BookFormat.Genesis(Year.School);
        foreach (var sheet in _desk.Records)
        {
            var body = BookFormat.Write(sheet, head);
            lines.Add(Encoding.UTF8.GetString(body));
            head = BookFormat.HashOf(body);
        }

        return [.. lines, BookFormat.Footer(head)];
    }
}
