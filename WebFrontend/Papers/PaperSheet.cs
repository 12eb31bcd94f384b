using System.Globalization;
using Engagement.Papers.Pdf;

namespace Engagement.Papers;

/// <summary>A paper on A4, lying.</summary>
internal static class PaperSheet
{
    public const double Width = 841.89;
    public const double Height = 595.28;

    private const double Edge = 24;
    private const double Band = 30;
    private const double Middle = Width / 2;

    /// <summary>What lines in the middle may take.</summary>
    private const double Line = 620;

    private const double QrSide = 96;
    private const double Left = 92;
    private const double Right = Width - Left;

    /// <summary>What all papers have in common.</summary>
    public static void DrawGround(PdfCanvas canvas)
    {
        Ornament.Frame(canvas, Width, Height, Edge, Band);
        Ornament.Crest(canvas, Middle, 92, 20);
    }

    public static void Draw(PdfCanvas canvas, PrintedPaper paper)
    {
        Pair(canvas, IssuerOf(paper), PaperFonts.Bold, 13, PaperColour.Sky, 116, 36);
        Title(canvas, paper.Title);
        Pair(canvas, paper.Lead, PaperFonts.Regular, 13, PaperColour.Ink, 226, 34);
        Centred(canvas, FittedText.Of(paper.Name, PaperFonts.Bold, 30, Line, 54), PaperFonts.Bold, PaperColour.Ink, 262, 54);
        canvas.Stroke(new PdfPath().Move(Middle - 210, 321).Line(Middle + 210, 321), PaperColour.Gold, 0.9);
        Pair(canvas, paper.Body, PaperFonts.Regular, 15, PaperColour.Ink, 328, 76);
        if (paper.Term is { } term)
        {
            Pair(canvas, term, PaperFonts.Bold, 11, PaperColour.Ink, 406, 32);
        }

        Signature(canvas, paper.Signatory);
        Particulars(canvas, paper);
        canvas.Fill(QrSquares.Of(paper.Check, Right - QrSide + 12, 440, QrSide), PaperColour.Ink);
    }

    private static Bilingual IssuerOf(PrintedPaper paper) => paper.Unit is { } unit
        ? new($"{paper.Issuer.Kazakh} · {unit.Kazakh}", $"{paper.Issuer.Russian} · {unit.Russian}")
        : paper.Issuer;

    /// <summary>In capitals set apart; a word that both languages share stands once.</summary>
    private static void Title(PdfCanvas canvas, Bilingual title)
    {
        const double size = 38, spacing = 5;
        var (text, isShared) = (title.Kazakh.ToUpper(CultureInfo.InvariantCulture), title.Russian == title.Kazakh);
        var width = PaperFonts.Bold.WidthOf(text, size) + (spacing * (text.Length - 1));
        canvas.Write(text, PaperFonts.Bold, size, PaperColour.Sky, Middle - (width / 2), isShared ? 206 : 194, spacing);
        if (!isShared)
        {
            Centred(canvas, FittedText.Of(title.Russian, PaperFonts.Regular, 14, Line, 20), PaperFonts.Regular, PaperColour.Soft, 201, 20);
        }
    }

    /// <summary>Where somebody signs, and where the stamp goes (М.О.: мөр орны).</summary>
    private static void Signature(PdfCanvas canvas, Bilingual signatory)
    {
        const double line = 496, length = 176;
        canvas.Stroke(new PdfPath().Move(Left, line).Line(Left + length, line), PaperColour.Ink, 0.7);
        Within(canvas, signatory.Kazakh, PaperFonts.Regular, 10, PaperColour.Ink, Left, line + 4, length);
        Within(canvas, signatory.Russian, PaperFonts.Regular, 8.5, PaperColour.Soft, Left, line + 18, length);
        canvas.Write("М.О. / М.П.", PaperFonts.Regular, 9, PaperColour.Soft, Left + length + 14, line);
    }

    private static void Particulars(PdfCanvas canvas, PrintedPaper paper)
    {
        const double from = 366, width = 274;
        Within(canvas, $"№ {paper.Number}", PaperFonts.Bold, 11.5, PaperColour.Ink, from, 470, width);
        var day = paper.IssuedOn.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        Within(canvas, $"Берілген күні / Дата выдачи: {day}", PaperFonts.Regular, 9, PaperColour.Ink, from, 488, width);
        Within(canvas, "Шынайылығын кез келген адам код немесе нөмір арқылы тексере алады", PaperFonts.Regular, 8, PaperColour.Soft, from, 504, width);
        Within(canvas, "Подлинность может проверить каждый – по коду или номеру", PaperFonts.Regular, 8, PaperColour.Soft, from, 516, width);
    }

    /// <summary>Kazakh and, smaller, Russian beneath it; both together in the middle of their height.</summary>
    private static void Pair(PdfCanvas canvas, Bilingual text, TrueTypeFont font, double largest, Colour colour, double top, double height)
    {
        var kazakh = FittedText.Of(text.Kazakh, font, largest, Line, height * 0.57);
        var russian = FittedText.Of(text.Russian, PaperFonts.Regular, largest * 0.78, Line, height * 0.43);
        var from = top + ((height - kazakh.Height - russian.Height) / 2);
        Centred(canvas, kazakh, font, colour, from, kazakh.Height);
        Centred(canvas, russian, PaperFonts.Regular, PaperColour.Soft, from + kazakh.Height, russian.Height);
    }

    /// <summary>In the middle of the page, and of its height.</summary>
    private static void Centred(PdfCanvas canvas, FittedText text, TrueTypeFont font, Colour colour, double top, double height)
    {
        var from = top + ((height - text.Height) / 2);
        foreach (var (at, line) in text.Lines.Index())
        {
            canvas.Write(line, font, text.Size, colour, Middle - (font.WidthOf(line, text.Size) / 2), BaselineOf(from, at, text.Size));
        }
    }

    /// <summary>One line, as large as its width allows.</summary>
    private static void Within(PdfCanvas canvas, string text, TrueTypeFont font, double largest, Colour colour, double x, double top, double width)
    {
        var fitted = FittedText.Of(text, font, largest, width, largest * FittedText.Leading);
        foreach (var (at, line) in fitted.Lines.Index())
        {
            canvas.Write(line, font, fitted.Size, colour, x, BaselineOf(top, at, fitted.Size));
        }
    }

    private static double BaselineOf(double top, int line, double size) => top + (size * ((line * FittedText.Leading) + 1));
}
