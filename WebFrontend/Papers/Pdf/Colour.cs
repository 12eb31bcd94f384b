namespace Engagement.Papers.Pdf;

/// <param name="Rgb">As on the web: 0xRRGGBB.</param>
internal readonly record struct Colour(int Rgb)
{
    public override string ToString() => PdfNumber.Row(Part(16), Part(8), Part(0));

    private double Part(int shift) => ((Rgb >> shift) & 0xFF) / 255.0;
}
