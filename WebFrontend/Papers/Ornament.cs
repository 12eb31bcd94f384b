using System.Numerics;
using Engagement.Papers.Pdf;

namespace Engagement.Papers;

/// <summary>The frame of a paper: қошқар мүйіз (a ram's horns) between two lines, four pairs of horns in each corner, and a шаңырақ above.</summary>
internal static class Ornament
{
    /// <param name="edge">From the edge of the page to the outer line.</param>
    /// <param name="band">Between the outer and the inner line.</param>
    public static void Frame(PdfCanvas canvas, double width, double height, double edge, double band)
    {
        canvas.Stroke(new PdfPath().Rectangle(edge, edge, width - (2 * edge), height - (2 * edge)), PaperColour.Sky, 2.4);
        canvas.Stroke(new PdfPath().Rectangle(edge + 4, edge + 4, width - (2 * edge) - 8, height - (2 * edge) - 8), PaperColour.Gold, 0.7);
        canvas.Stroke(
            new PdfPath().Rectangle(edge + band, edge + band, width - (2 * (edge + band)), height - (2 * (edge + band))), PaperColour.Gold, 1.1);
        var (inner, middle) = (edge + band, edge + (band / 2) + 2);
        var horns = band * 0.62;
        Row(canvas, horns, inner + (band / 2), width - inner - (band / 2), along => Matrix3x2.CreateTranslation((float)along, (float)(middle + (horns / 2))));
        Row(canvas, horns, inner + (band / 2), width - inner - (band / 2),
            along => Matrix3x2.CreateRotation(MathF.PI) * Matrix3x2.CreateTranslation((float)along, (float)(height - middle - (horns / 2))));
        Row(canvas, horns, inner + (band / 2), height - inner - (band / 2),
            along => Matrix3x2.CreateRotation(-MathF.PI / 2) * Matrix3x2.CreateTranslation((float)(middle + (horns / 2)), (float)along));
        Row(canvas, horns, inner + (band / 2), height - inner - (band / 2),
            along => Matrix3x2.CreateRotation(MathF.PI / 2) * Matrix3x2.CreateTranslation((float)(width - middle - (horns / 2)), (float)along));
        foreach (var (x, y) in ((double, double)[])[(middle, middle), (width - middle, middle), (middle, height - middle), (width - middle, height - middle)])
        {
            Corner(canvas, x, y, band * 0.43);
        }
    }

    /// <summary>The ring on top of a yurt and the poles that cross in it.</summary>
    public static void Crest(PdfCanvas canvas, double x, double y, double radius)
    {
        canvas.Stroke(new PdfPath().Circle(x, y, radius), PaperColour.Sky, radius * 0.16);
        canvas.Stroke(new PdfPath().Circle(x, y, radius * 0.78), PaperColour.Gold, radius * 0.05);
        foreach (var turn in (float[])[0, MathF.PI / 2])
        {
            canvas.Within(Matrix3x2.CreateRotation(turn) * Matrix3x2.CreateTranslation((float)x, (float)y), pole =>
            {
                // Three side by side, nearer to each other where they cross.
                foreach (var aside in (double[])[-0.32, 0, 0.32])
                {
                    var (reach, end, bend) = (radius * Math.Sqrt(0.6 - (aside * aside)), radius * aside, radius * aside * 0.25);
                    pole.Stroke(new PdfPath().Move(-reach, end).Curve(-reach / 3, bend, reach / 3, bend, reach, end), PaperColour.Gold, radius * 0.07);
                }
            });
        }
    }

    private static void Row(PdfCanvas canvas, double size, double from, double to, Func<double, Matrix3x2> place)
    {
        // An odd number, so that one pair stands in the middle.
        var count = (int)((to - from) / (size * 1.5)) / 2 * 2 + 1;
        var pitch = (to - from) / count;
        for (var i = 0; i < count; i++)
        {
            canvas.Within(place(from + (pitch * (i + 0.5))), one => Horns(one, size, i % 2 == 0 ? PaperColour.Sky : PaperColour.Gold));
        }
    }

    private static void Corner(PdfCanvas canvas, double x, double y, double size)
    {
        for (var turn = 0; turn < 4; turn++)
        {
            var place = Matrix3x2.CreateRotation((MathF.PI / 4) + (turn * MathF.PI / 2)) * Matrix3x2.CreateTranslation((float)x, (float)y);
            canvas.Within(place, one => Horns(one, size, PaperColour.Sky));
        }

        canvas.Fill(new PdfPath().Circle(x, y, size * 0.13), PaperColour.Gold);
    }

    /// <summary>One pair, standing on the origin and rising against y.</summary>
    private static void Horns(PdfCanvas canvas, double size, Colour colour)
    {
        foreach (var side in (float[])[1, -1])
        {
            canvas.Within(Matrix3x2.CreateScale(side * (float)size, (float)size), horn => horn.Stroke(
                new PdfPath().Move(0, 0)
                    .Curve(0, -0.45, 0.04, -0.94, 0.3, -0.94)
                    .Curve(0.5, -0.94, 0.6, -0.78, 0.6, -0.62)
                    .Curve(0.6, -0.46, 0.49, -0.36, 0.36, -0.36)
                    .Curve(0.25, -0.36, 0.18, -0.44, 0.18, -0.54)
                    .Curve(0.18, -0.63, 0.24, -0.69, 0.32, -0.69)
                    .Curve(0.39, -0.69, 0.42, -0.64, 0.42, -0.59),
                colour,
                0.09));
        }

        canvas.Within(Matrix3x2.CreateScale((float)size), foot => foot.Fill(
            new PdfPath().Move(0, 0.06).Line(0.13, -0.08).Line(0, -0.22).Line(-0.13, -0.08).Close(), colour));
    }
}
