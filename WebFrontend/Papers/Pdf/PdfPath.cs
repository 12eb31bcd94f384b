using System.Text;

namespace Engagement.Papers.Pdf;

/// <summary>Lines and curves, in points from the upper left corner.</summary>
internal sealed class PdfPath
{
    private readonly StringBuilder _marks = new();

    public PdfPath Move(double x, double y) => Add("m", x, y);

    public PdfPath Line(double x, double y) => Add("l", x, y);

    public PdfPath Curve(double x1, double y1, double x2, double y2, double x, double y) => Add("c", x1, y1, x2, y2, x, y);

    public PdfPath Rectangle(double x, double y, double width, double height) => Add("re", x, y, width, height);

    public PdfPath Circle(double x, double y, double radius)
    {
        // A quarter of a circle as near as a curve of this kind comes.
        var pull = radius * 0.5523;
        return Move(x + radius, y)
            .Curve(x + radius, y + pull, x + pull, y + radius, x, y + radius)
            .Curve(x - pull, y + radius, x - radius, y + pull, x - radius, y)
            .Curve(x - radius, y - pull, x - pull, y - radius, x, y - radius)
            .Curve(x + pull, y - radius, x + radius, y - pull, x + radius, y)
            .Close();
    }

    public PdfPath Close() => Add("h");

    public override string ToString() => _marks.ToString();

    private PdfPath Add(string mark, params ReadOnlySpan<double> numbers)
    {
        _marks.Append(PdfNumber.Row(numbers)).Append(' ').Append(mark).Append('\n');
        return this;
    }
}
