using System.IO.Compression;
using System.Text;
using Engagement.Papers;
using QRCoder;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Engagement.Tests;

/// <summary>What another program reads in the papers.</summary>
public sealed class PaperPrintingTests
{
    [Fact]
    public void A_paper_says_all_that_stands_on_it()
    {
        using var pdf = PdfDocument.Open(PaperPrinting.Pdf("TURKISTAN-REGION-2027-C0001", [SamplePaper.Of()]));
        var text = Words(pdf.GetPage(1));
        foreach (var said in (string[])
                 [
                     "Түркістан облысы · Көшбасшылар орталығы", "Туркестанская область · Центр вожатых", "СЕРТИФИКАТ", "Қуанышбекова Әсемгүл Өмірбекқызы",
                     "«Көшбасшы мектебі» курсын толық аяқтады", "полностью прошёл (прошла) курс «Көшбасшы мектебі»", "03.05.2027 – 07.05.2027 · 5 күн",
                     "№ TURKISTAN-REGION-2027-C0001", "08.05.2027", "Орталық жетекшісі", "Руководитель центра",
                 ])
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }

        Assert.Equal((842, 595), ((int)Math.Round(pdf.GetPage(1).Width), (int)Math.Round(pdf.GetPage(1).Height)));
    }

    [Fact]
    public void Every_Kazakh_letter_is_drawn_by_a_font_inside_the_file()
    {
        var bytes = PaperPrinting.Pdf("x", [SamplePaper.Of(name: SamplePaper.KazakhLetters, course: SamplePaper.KazakhLetters)]);
        using var pdf = PdfDocument.Open(bytes);
        var letters = pdf.GetPage(1).Letters;
        Assert.All(letters, letter => Assert.Matches("^[A-Z]{6}\\+NotoSerif-(Regular|Bold)$", letter.FontName));
        Assert.Equal(2, Encoding.Latin1.GetString(bytes).Split("/FontFile2").Length - 1);
        foreach (var bold in (bool[])[true, false])
        {
            foreach (var wanted in SamplePaper.KazakhLetters)
            {
                var found = letters.First(letter => letter.Value == wanted.ToString() && letter.FontName!.EndsWith("Bold", StringComparison.Ordinal) == bold);
                Assert.True(found.BoundingBox is { Width: > 1, Height: > 1 }, $"{wanted} has no outline");
            }
        }
    }

    [Fact]
    public void Whatever_the_names_everything_lies_within_the_frame()
    {
        var (words, sign) = (string.Join(' ', Enumerable.Repeat("Құлмұхаммедов-Әбдірахманұлы", 9)), new string('Щ', 200));
        using var pdf = PdfDocument.Open(PaperPrinting.Pdf("x", [SamplePaper.Of(words, words), SamplePaper.Of(sign, sign), SamplePaper.Of("🙂", "")]));
        foreach (var page in pdf.GetPages())
        {
            Assert.All(page.Letters, letter => Assert.True(
                letter.StartBaseLine.X >= 80 && letter.EndBaseLine.X <= page.Width - 80 && letter.StartBaseLine.Y is > 60 and < 535, $"{letter.Value} {letter.StartBaseLine}"));
        }
    }

    [Fact]
    public void The_squares_on_the_page_are_the_code_of_the_check_page_with_the_number_and_without_the_name()
    {
        using var pdf = PdfDocument.Open(PaperPrinting.Pdf("x", [SamplePaper.Of()]));
        ExpectCode(pdf.GetPage(1), SamplePaper.Check);
        Assert.DoesNotContain("name", SamplePaper.Check, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Many_papers_are_a_page_each_of_one_file_or_a_file_each()
    {
        // Two people of one name are two people.
        SamplePaperOf[] many = [.. Enumerable.Range(1, 40).Select(i => new SamplePaperOf($"A-2027-C{i:0000}", $"Әлі {i / 2}"))];
        var papers = many.Select(one => SamplePaper.Of(one.Name, number: one.Number)).ToArray();
        using var pdf = PdfDocument.Open(PaperPrinting.Pdf("x", [.. papers]));
        Assert.Equal(many.Select(one => one.Number), pdf.GetPages().Select(page => Words(page).Split("№ ")[1].Split(' ')[0]));

        using var zip = new ZipArchive(new MemoryStream(PaperPrinting.Zip([.. papers])));
        Assert.Equal(many.Select(one => $"{one.Number} {one.Name}.pdf"), zip.Entries.Select(entry => entry.FullName));
        using var last = new MemoryStream();
        zip.Entries[^1].Open().CopyTo(last);
        using var one = PdfDocument.Open(last.ToArray());
        Assert.Contains("Әлі 20", Words(one.GetPage(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_paper_has_the_same_bytes()
    {
        Assert.Equal(PaperPrinting.Pdf("x", [SamplePaper.Of()]), PaperPrinting.Pdf("x", [SamplePaper.Of()]));
        Assert.Equal(PaperPrinting.Zip([SamplePaper.Of()]), PaperPrinting.Zip([SamplePaper.Of()]));
    }

    /// <summary>The largest path of the page is the code of a text, module by module.</summary>
    internal static void ExpectCode(Page page, string text)
    {
        var squares = page.Paths.MaxBy(path => path.Count)!.Select(square => square.GetBoundingRectangle()!.Value).ToList();
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var module = squares.Min(square => square.Height);
        var (left, top) = (squares.Min(square => square.Left), squares.Max(square => square.Top));
        const int margin = 4;
        for (var row = margin; row < code.ModuleMatrix.Count - margin; row++)
        {
            for (var column = margin; column < code.ModuleMatrix.Count - margin; column++)
            {
                var (x, y) = (left + ((column - margin + 0.5) * module), top - ((row - margin + 0.5) * module));
                Assert.Equal(code.ModuleMatrix[row][column], squares.Any(square => square.Left < x && x < square.Right && square.Bottom < y && y < square.Top));
            }
        }
    }

    /// <summary>Line by line, words with one blank between them.</summary>
    internal static string Words(Page page) => string.Join(
        ' ', page.Letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y, 1)).Select(line => string.Concat(line.Select(letter => letter.Value))));

    private sealed record SamplePaperOf(string Number, string Name);
}
