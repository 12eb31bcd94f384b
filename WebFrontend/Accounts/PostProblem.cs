using Engagement.Domain;
using Engagement.Problems;

namespace Engagement.Accounts;

internal static class PostProblem
{
    /// <summary>Null when it was done.</summary>
    public static Problem? Of(PostOutcome outcome) => outcome switch
    {
        PostOutcome.Done => null,
        PostOutcome.UnknownPost => new(422, "unknown-post", "There is no such post.") { Field = "code" },
        PostOutcome.WrongScope => new(422, "wrong-scope", "The post is not for this class, faction or territory.") { Field = "of" },
        PostOutcome.WrongHolder => new(422, "wrong-holder", "The post is not for this person.") { Field = "holder" },
        PostOutcome.WrongTerm => new(422, "wrong-term", "The last day lies before the first.") { Field = "to" },
        PostOutcome.NoSeat => new(422, "no-seat", "Somebody else holds the post in this time.") { Field = "from" },
        PostOutcome.Conflict => new(409, "post-conflict", "The id belongs to another post."),
        PostOutcome.LevelStays => new(422, "level-stays", "A post that was given stays what it is for.") { Field = "level" },
        PostOutcome.TooManyKinds => new(422, "too-many-posts", $"A school has at most {PostRegister.MostTeamPosts} kinds of posts of its own."),
        _ => new(404, "unknown-post", "There is no such post."),
    };
}
