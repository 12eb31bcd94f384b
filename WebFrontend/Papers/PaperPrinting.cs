using System.Collections.Immutable;
using System.IO.Compression;
using Engagement.Papers.Pdf;

namespace Engagement.Papers;

/// <summary>Papers as files. The same papers give the same bytes.</summary>
internal static class PaperPrinting
{
    /// <summary>One document, a page for each paper.</summary>
    public static byte[] Pdf(string title, ImmutableArray<PrintedPaper> papers)
    {
        var file = new PdfFile(title, papers.Max(paper => paper.IssuedOn), PaperSheet.Width, PaperSheet.Height);
        var ground = file.AddDrawing(PaperSheet.DrawGround);
        foreach (var paper in papers)
        {
            file.AddPage(canvas =>
            {
                canvas.Show(ground);
                PaperSheet.Draw(canvas, paper);
            });
        }

        return file.ToBytes();
    }

    /// <summary>A document for each paper.</summary>
    public static byte[] Zip(ImmutableArray<PrintedPaper> papers)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var paper in papers)
            {
                var entry = zip.CreateEntry(PaperFileName.Of(paper.Number, paper.Name), CompressionLevel.NoCompression);
                entry.LastWriteTime = new(paper.IssuedOn, TimeOnly.MinValue, TimeSpan.Zero);
                using var content = entry.Open();
                content.Write(Pdf(paper.Number, [paper]));
            }
        }

        return packed.ToArray();
    }
}
