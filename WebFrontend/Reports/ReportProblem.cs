using Engagement.Problems;

namespace Engagement.Reports;

internal static class ReportProblem
{
    public static Problem Of(string code) => SentenceOf(code) is { } sentence ? new(StatusOf(code), code, sentence) : RefusalText.ProblemOf(code);

    private static int StatusOf(string code) => code switch
    {
        ReportRefusal.UnknownReport => 404,
        ReportRefusal.NotTheAuthor or ReportRefusal.OwnReport => 403,
        _ => 409,
    };

    private static string? SentenceOf(string code) => code switch
    {
        ReportRefusal.UnknownReport => "There is no such report.",
        ReportRefusal.NotTheAuthor => "Only who holds the post sends its report.",
        ReportRefusal.OwnReport => "Nobody accepts or returns the own report.",
        ReportRefusal.AlreadyAccepted => "The report is accepted.",
        ReportRefusal.AlreadySent => "The report is sent; it can be changed when it comes back.",
        ReportRefusal.NothingSent => "Nothing was sent yet.",
        ReportRefusal.AlreadyReturned => "The report lies with its author.",
        ReportRefusal.Changed => "It was sent anew since; read it again.",
        _ => null,
    };
}
