using Engagement.Papers;

namespace Engagement.Reporting;

/// <summary>A report as something to keep.</summary>
internal static class ReportFile
{
    public const string Pdf = "application/pdf";
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="of">Whose report it is.</param>
    public static IResult Of(byte[] content, string type, string ending, string title, string of) =>
        Results.File(content, type, $"{PaperFileName.Stem(title, of)}.{ending}");
}
