using System.Globalization;

namespace Engagement.Papers.Pdf;

internal static class PdfNumber
{
    public static string Of(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    public static string Row(params ReadOnlySpan<double> numbers)
    {
        var row = new string[numbers.Length];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = Of(numbers[i]);
        }

        return string.Join(' ', row);
    }
}
