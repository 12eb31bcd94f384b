using Engagement.Papers.Pdf;
using QRCoder;

namespace Engagement.Papers;

/// <summary>A QR code as squares that stay sharp at any size.</summary>
internal static class QrSquares
{
    /// <summary>With the white margin of four modules that readers ask for inside the side.</summary>
    public static PdfPath Of(string text, double x, double y, double side)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var module = side / rows.Count;
        var path = new PdfPath();
        for (var row = 0; row < rows.Count; row++)
        {
            for (var from = 0; from < rows.Count; from++)
            {
                var length = 0;
                while (from + length < rows.Count && rows[row][from + length])
                {
                    length++;
                }

                if (length > 0)
                {
                    path.Rectangle(x + (from * module), y + (row * module), length * module, module);
                    from += length;
                }
            }
        }

        return path;
    }
}
