using System.Globalization;
using System.Numerics;
using System.Text;

namespace Engagement.Papers.Pdf;

/// <summary>What is drawn on a page, in points from its upper left corner.</summary>
/// <param name="fonts">The document's own account of which letters it uses.</param>
internal sealed class PdfCanvas(Func<TrueTypeFont, EmbeddedFont> fonts)
{
    private readonly StringBuilder _marks = new();

    /// <param name="baseline">The line that the letters stand on.</param>
    /// <param name="spacing">What is added between two letters.</param>
    public void Write(string text, TrueTypeFont font, double size, Colour colour, double x, double baseline, double spacing = 0)
    {
        var embedded = fonts(font);
        _marks.Append(CultureInfo.InvariantCulture, $"BT {colour} rg /{embedded.Key} {PdfNumber.Of(size)} Tf {PdfNumber.Of(spacing)} Tc 1 0 0 -1 {PdfNumber.Row(x, baseline)} Tm <");
        foreach (var letter in text)
        {
            _marks.Append(embedded.Use(letter).ToString("X4", CultureInfo.InvariantCulture));
        }

        _marks.Append("> Tj ET\n");
    }

    public void Fill(PdfPath path, Colour colour) => _marks.Append(CultureInfo.InvariantCulture, $"{colour} rg\n{path}f\n");

    public void Stroke(PdfPath path, Colour colour, double width) =>
        _marks.Append(CultureInfo.InvariantCulture, $"{colour} RG {PdfNumber.Of(width)} w 1 J 1 j\n{path}S\n");

    /// <summary>Draws moved, turned or mirrored.</summary>
    public void Within(Matrix3x2 place, Action<PdfCanvas> draw)
    {
        _marks.Append(CultureInfo.InvariantCulture, $"q {PdfNumber.Row(place.M11, place.M12, place.M21, place.M22, place.M31, place.M32)} cm\n");
        draw(this);
        _marks.Append("Q\n");
    }

    /// <summary>What <see cref="PdfFile.AddDrawing"/> has kept.</summary>
    public void Show(string drawing) => _marks.Append(CultureInfo.InvariantCulture, $"/{drawing} Do\n");

    public byte[] ToBytes() => Encoding.ASCII.GetBytes(_marks.ToString());
}
