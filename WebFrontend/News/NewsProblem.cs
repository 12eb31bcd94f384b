using Engagement.Problems;

namespace Engagement.News;

internal static class NewsProblem
{
    public static Problem Of(string code) => new(StatusOf(code), code, SentenceOf(code));

    private static int StatusOf(string code) => code switch
    {
        NewsRefusal.UnknownNews => 404,
        NewsRefusal.OwnNews => 403,
        NewsRefusal.MarksAChild or NewsRefusal.NamesAStudent => 422,
        _ => 409,
    };

    private static string SentenceOf(string code) => code switch
    {
        NewsRefusal.UnknownNews => "There is no such item.",
        NewsRefusal.Conflict => "The item is another one's, or published already.",
        NewsRefusal.TooMany => "Too much waits for a second person already.",
        NewsRefusal.MarksAChild => "The title says of somebody what nobody is to be told.",
        NewsRefusal.NamesAStudent => "News name no student.",
        NewsRefusal.OwnNews => "Nobody approves or returns the own item.",
        NewsRefusal.NotWaiting => "The item does not wait for anybody.",
        _ => "It was written anew since; read it again.",
    };
}
