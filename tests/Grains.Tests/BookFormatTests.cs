using System.Text;
using System.Text.Json;
using Engagement.Ledger;

namespace Engagement.Tests;

public sealed class BookFormatTests
{
    private static readonly Guid First = Guid.Parse("0199a0a0-0000-7000-8000-000000000001");
    private static readonly Guid Second = Guid.Parse("0199a0a0-0000-7000-8000-000000000002");

    [Fact]
    public void A_sheet_is_read_back_as_it_was_written()
    {
        foreach (var sheet in (SheetRecord[])[Award(1), Award(1) with { Confirmer = "m-2" }, Undoing(3), Priced])
        {
            var text = BookFormat.Write(sheet, "00ff");
            var read = BookFormat.Read(text);
            Assert.Equal("00ff", read.PreviousHash);
            Assert.Equal(sheet.Entries.AsEnumerable(), read.Sheet.Entries);
            Assert.Equal(sheet.OwnPrices.AsEnumerable(), read.Sheet.OwnPrices);
            Assert.Equal(sheet.Common.AsEnumerable(), read.Sheet.Common);
            Assert.Equal(sheet with { Entries = [], OwnPrices = [], Common = [] }, read.Sheet with { Entries = [], OwnPrices = [], Common = [] });
        }
    }

    [Fact]
    public void The_text_is_the_one_that_older_books_hold()
    {
        // Books written once must read for ever: this text may be joined by others, never changed.
        const string Stored =
            """{"v":1,"prev":"00ff","seq":1,"id":"0199a0a0-0000-7000-8000-000000000001","by":"m-1","at":"2026-11-18T07:00:00.25Z","day":"2026-11-18","event":"2026-11-1a","host":"care","level":"region","note":"ab","lines":[["abai.x","care","8А","vol.half",4,2,12,6,1],["abai.y",null,"5Б","meet.attend",1,1,3,3,0]]}""";
        Assert.Equal(Stored, Encoding.UTF8.GetString(BookFormat.Write(Award(1), "00ff")));
        Assert.Equal(Award(1).Entries.AsEnumerable(), BookFormat.Read(Encoding.UTF8.GetBytes(Stored)).Sheet.Entries);
    }

    [Fact]
    public void Prices_of_the_school_stand_before_the_lines() => Assert.Contains(
        """ "note":"ab","prices":{"vol.half":4,"meet.attend":2},"common":[6,3],"lines":[""".Trim(),
        Encoding.UTF8.GetString(BookFormat.Write(Priced, "00ff")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"v":2}""")]
    [InlineData("""{"v":1,"prev":"00","seq":1,"id":"0199a0a0-0000-7000-8000-000000000001","by":"m","at":"2026-11-18T07:00:00Z","day":"2026-11-18","level":"school","lines":[]}""")]
    [InlineData("""{"v":1,"prev":"00","seq":1,"id":"0199a0a0-0000-7000-8000-000000000001","by":"m","at":"2026-11-18T07:00:00Z","day":"2026-11-18","level":"school","lines":[["x"]]}""")]
    [InlineData("""{"v":1,"surprise":1}""")]
    public void What_is_no_sheet_is_refused(string text) =>
        Assert.ThrowsAny<JsonException>(() => BookFormat.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void An_untouched_export_is_whole()
    {
        var verdict = BookVerifier.Verify(Export());
        Assert.Equal((null, "abai", 2, 3L), (verdict.Fault, verdict.School, verdict.Sheets, verdict.Entries));
    }

    private static SheetRecord Priced => Award(1) with { OwnPrices = [new("vol.half", 4), new("meet.attend", 2)], Common = [6, 3] };

    public static TheoryData<string> Tamperings => ["points", "remove", "swap", "cut", "add", "school", "note", "rubbish", "empty"];

    [Theory]
    [MemberData(nameof(Tamperings))]
    public void A_touched_export_is_not(string tampering)
    {
        var lines = Export();
        switch (tampering)
        {
            case "points": lines[1] = lines[1].Replace(",12,6,1]", ",12,12,0]", StringComparison.Ordinal); break;
            case "remove": lines.RemoveAt(1); break;
            case "swap": (lines[1], lines[2]) = (lines[2], lines[1]); break;
            case "cut": lines.RemoveAt(2); break;
            case "add": lines.Insert(2, lines[1]); break;
            case "school": lines[0] = lines[0].Replace("abai", "zhambyl", StringComparison.Ordinal); break;
            case "note": lines[1] = lines[1].Replace("\"note\":\"ab\"", "\"note\":\"cd\"", StringComparison.Ordinal); break;
            case "rubbish": lines[2] = "{"; break;
            case "empty": lines.Clear(); break;
        }

        Assert.NotNull(BookVerifier.Verify(lines).Fault);
    }

    private static List<string> Export()
    {
        var first = BookFormat.Write(Award(1), BookFormat.Genesis("abai"));
        var second = BookFormat.Write(Undoing(3), BookFormat.HashOf(first));
        return
        [
            BookFormat.Header("abai"), Encoding.UTF8.GetString(first), Encoding.UTF8.GetString(second),
            BookFormat.Footer(BookFormat.HashOf(second)),
        ];
    }

    private static SheetRecord Award(long seq) => new(
        seq, First, "m-1", new(2026, 11, 18, 7, 0, 0, 250, TimeSpan.Zero), new(2026, 11, 18), "2026-11-1a", "care", "region", null, "ab",
        [
            new("abai.x", "care", "8А", "vol.half", 4, 2, 12, 6, Withholding.KindCap, null),
            new("abai.y", null, "5Б", "meet.attend", 1, 1, 3, 3, Withholding.None, null),
        ]);

    private static SheetRecord Undoing(long seq) => new(
        seq, Second, "m-1", new(2026, 11, 18, 8, 0, 0, TimeSpan.Zero), new(2026, 11, 18), "2026-11-1a", "care", "region", First, null,
        [new("abai.x", "care", "8А", "vol.half", -4, -2, -12, -6, Withholding.KindCap, 1)]);
}
