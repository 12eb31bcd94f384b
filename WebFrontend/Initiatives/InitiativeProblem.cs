using Engagement.Problems;

namespace Engagement.Initiatives;

internal static class InitiativeProblem
{
    public static Problem Unknown => Of(InitiativeRefusal.UnknownInitiative);

    public static Problem Of(string code) => SentenceOf(code) is { } sentence ? new(StatusOf(code), code, sentence) : RefusalText.ProblemOf(code);

    private static int StatusOf(string code) => code switch
    {
        InitiativeRefusal.UnknownInitiative or InitiativeRefusal.UnknownStage => 404,
        InitiativeRefusal.Own or InitiativeRefusal.NotTheAuthor => 403,
        InitiativeRefusal.TooMany or InitiativeRefusal.UnknownDirection or InitiativeRefusal.NotInProject => 422,
        _ => 409,
    };

    private static string? SentenceOf(string code) => code switch
    {
        InitiativeRefusal.UnknownInitiative => "There is no such initiative.",
        InitiativeRefusal.Conflict => "This id stands for another idea.",
        InitiativeRefusal.TooMany => "Several ideas of the author wait to be looked at, or the school's list is full.",
        InitiativeRefusal.Own => "Nobody looks at, supports, joins or accepts what is the own initiative.",
        InitiativeRefusal.NotTheAuthor => "Only its author does that.",
        InitiativeRefusal.OtherStage => "The initiative has come further, or not so far.",
        InitiativeRefusal.Changed => "It was written anew since; read it again.",
        InitiativeRefusal.UnknownDirection => "The school has no such direction.",
        InitiativeRefusal.UnknownStage => "The project has no such stage.",
        InitiativeRefusal.NotInProject => "Who carried it out is the author or took part.",
        _ => null,
    };
}
