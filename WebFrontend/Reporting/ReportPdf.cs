using System.Globalization;
using Engagement.Papers;
using Engagement.Papers.Pdf;

namespace Engagement.Reporting;

/// <summary>A report on sheets of A4, standing: every table, and beside it what it shows for the eye.</summary>
internal static class ReportPdf
{
    public static byte[] Of(ReportDocument report, DateOnly day)
    {
        var pages = new PrintedPages($"{report.Title} · {report.Span}");
        if (report.Colour is ['#', .. { Length: 6 } rgb])
        {
            pages.Band(new(int.Parse(rgb, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
        }

        pages.Line(report.School, PaperFonts.Bold, 12, PaperColour.Sky, 4);
        pages.Line(report.Title, PaperFonts.Bold, 21, PaperColour.Ink, 4);
        pages.Line(report.Span, PaperFonts.Regular, 11, PaperColour.Soft, 2);
        pages.Line(report.Status, PaperFonts.Regular, 9, PaperColour.Soft, 2);
        pages.Line(report.Hidden, PaperFonts.Regular, 9, PaperColour.Soft, 12);
        foreach (var table in report.Tables)
        {
            pages.Table(table);
            foreach (var chart in table.Charts)
            {
                pages.Chart(chart);
            }
        }

        return pages.ToPdf(report.Title, day);
    }
}

/// <summary>What is written below each other, and goes on overleaf where a page is full.</summary>
/// <param name="foot">Stands below every page, with its number.</param>
internal sealed class PrintedPages(string foot)
{
    private const double Width = 595.28;
    private const double Height = 841.89;
    private const double Edge = 48;
    private const double Measure = Width - (2 * Edge);
    private const double NameColumn = 136;
    private const double WideNameColumn = 250;
    private const double RowHeight = 19;
    private const double WideRowHeight = 25;
    private const double HeadHeight = 34;
    private const double BarHeight = 16;

    private readonly List<List<Action<PdfCanvas>>> _pages = [[]];
    private double _top = Edge;

    public void Line(string text, TrueTypeFont font, double size, Colour colour, double gap)
    {
        var fitted = FittedText.Of(text, font, size, Measure, size * FittedText.Leading * 2);
        Room(fitted.Height + gap);
        Write(fitted, font, colour, Edge, _top, Measure, 0);
        _top += fitted.Height + gap;
    }

    /// <summary>A stripe of somebody's colour.</summary>
    public void Band(Colour colour)
    {
        var top = _top;
        Draw(canvas => canvas.Fill(new PdfPath().Rectangle(Edge, top, Measure, 10), colour));
        _top += 22;
    }

    public void Table(ReportTable table)
    {
        var height = table.IsWide ? WideRowHeight : RowHeight;
        Heading(table.Title, HeadHeight + (2 * height));
        Head(table);
        foreach (var row in table.Rows)
        {
            // What heads rows does not stand alone at the foot of a page.
            if (Room(row.Cells.IsEmpty ? 2 * height : height))
            {
                Head(table);
            }

            var (top, font) = (_top, row.IsSum ? PaperFonts.Bold : PaperFonts.Regular);
            Box(row.Name, font, 9, Edge, top, NamesOf(table) - 6, height, 0);
            foreach (var (at, cell) in row.Cells.Index())
            {
                Box(cell.Text, font, 9, ColumnOf(at, table), top, WidthOf(table) - 4, height, 1);
            }

            Rule(top + height, PaperColour.Gold, 0.4);
            _top += height;
        }

        _top += 16;
    }

    public void Chart(ReportChart chart)
    {
        const double from = Edge + NameColumn + 6, most = Measure - NameColumn - 66;
        Heading(chart.Title, chart.Bars.Length * BarHeight);
        foreach (var bar in chart.Bars)
        {
            Room(BarHeight);
            var top = _top;
            Box(bar.Name, PaperFonts.Regular, 8.5, Edge, top, NameColumn, BarHeight, 0);
            var length = Math.Max(0.8, most * (double)(bar.Share ?? 0));
            Draw(canvas => canvas.Fill(new PdfPath().Rectangle(from, top + 3, length, BarHeight - 6), PaperColour.Sky));
            Box(bar.Text, PaperFonts.Regular, 8.5, from + length + 5, top, 60, BarHeight, 0);
            _top += BarHeight;
        }

        _top += 16;
    }

    public byte[] ToPdf(string title, DateOnly day)
    {
        var file = new PdfFile(title, day, Width, Height);
        foreach (var (at, marks) in _pages.Index())
        {
            file.AddPage(canvas =>
            {
                canvas.Write($"{foot} · {at + 1} / {_pages.Count}", PaperFonts.Regular, 8, PaperColour.Soft, Edge, Height - 26);
                marks.ForEach(mark => mark(canvas));
            });
        }

        return file.ToBytes();
    }

    /// <summary>A heading does not stand alone at the foot of a page.</summary>
    private void Heading(string title, double next)
    {
        Room(26 + next);
        Line(title, PaperFonts.Bold, 12, PaperColour.Sky, 5);
    }

    private void Head(ReportTable table)
    {
        var top = _top;
        Box(table.Headers[0], PaperFonts.Bold, 8.5, Edge, top, NamesOf(table) - 6, HeadHeight, 0);
        foreach (var (at, header) in table.Headers.Skip(1).Index())
        {
            Box(header, PaperFonts.Bold, 8.5, ColumnOf(at, table), top, WidthOf(table) - 4, HeadHeight, 1);
        }

        Rule(top + HeadHeight, PaperColour.Sky, 1);
        _top += HeadHeight;
    }

    private static double WidthOf(ReportTable table) => (Measure - NamesOf(table)) / (table.Headers.Length - 1);

    private static double NamesOf(ReportTable table) => table.IsWide ? WideNameColumn : NameColumn;

    private static double ColumnOf(int at, ReportTable table) => Edge + NamesOf(table) + (at * WidthOf(table));

    /// <summary>Whether a new page was begun for it.</summary>
    private bool Room(double height)
    {
        if (_top + height <= Height - Edge || _top == Edge)
        {
            return false;
        }

        _pages.Add([]);
        _top = Edge;
        return true;
    }

    /// <param name="side">0 at the left, 1 at the right.</param>
    private void Box(string text, TrueTypeFont font, double largest, double x, double top, double width, double height, double side)
    {
        var fitted = FittedText.Of(text, font, largest, width, height - 2);
        Write(fitted, font, PaperColour.Ink, x, top + ((height - fitted.Height) / 2), width, side);
    }

    private void Write(FittedText text, TrueTypeFont font, Colour colour, double x, double top, double width, double side) => Draw(canvas =>
    {
        foreach (var (at, line) in text.Lines.Index())
        {
            var baseline = top + (text.Size * ((at * FittedText.Leading) + 1));
            canvas.Write(line, font, text.Size, colour, x + (side * (width - font.WidthOf(line, text.Size))), baseline);
        }
    });

    private void Rule(double y, Colour colour, double width) => Draw(canvas => canvas.Stroke(new PdfPath().Move(Edge, y).Line(Width - Edge, y), colour, width));

    private void Draw(Action<PdfCanvas> mark) => _pages[^1].Add(mark);
}
