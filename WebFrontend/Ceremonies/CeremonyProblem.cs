using Engagement.Problems;

namespace Engagement.Ceremonies;

internal static class CeremonyProblem
{
    public static Problem Of(string code) => new(code == CeremonyRefusal.NoSuchCue ? 422 : 409, code, SentenceOf(code));

    private static string SentenceOf(string code) => code switch
    {
        CeremonyRefusal.NotSealed => "The year is not sealed yet.",
        CeremonyRefusal.NotBegun => "There is no ceremony under way.",
        CeremonyRefusal.AlreadyBegun => "The ceremony itself has begun.",
        CeremonyRefusal.MovedOn => "Somebody else went on meanwhile; read it again.",
        CeremonyRefusal.NoSuchCue => "Nothing is skipped, and nothing comes behind the last.",
        CeremonyRefusal.NotOver => "Not everything has been told yet.",
        _ => "The ceremony is over.",
    };
}
