using System.Collections.Immutable;
using Engagement.Accounts;

namespace Engagement.Domain;

/// <summary>The posts of one school. Nothing is removed: who held what when can always be told.</summary>
public sealed record PostRegister(ImmutableArray<Post> Posts)
{
    public static PostRegister Empty { get; } = new([]);

    public ImmutableArray<Post> HeldBy(string holder, DateOnly day) => [.. Posts.Where(post => post.Holder == holder && post.IsHeldOn(day))];

    public (PostRegister Register, PostOutcome Outcome) Give(Post post)
    {
        if (Posts.FirstOrDefault(known => known.Id == post.Id) is { } same)
        {
            return (this, same == post ? PostOutcome.Done : PostOutcome.Conflict);
        }

        return FaultOf(post) is { } fault ? (this, fault) : (new([.. Posts, post]), PostOutcome.Done);
    }

    public (PostRegister Register, PostOutcome Outcome) End(Guid id, DateOnly lastDay) =>
        Posts.Any(post => post.Id == id)
            ? (new([.. Posts.Select(post => post.Id == id ? Shortened(post, lastDay) : post)]), PostOutcome.Done)
            : (this, PostOutcome.NotFound);

    public PostRegister EndAll(string holder, DateOnly lastDay) =>
        new([.. Posts.Select(post => post.Holder == holder ? Shortened(post, lastDay) : post)]);

    private PostOutcome? FaultOf(Post post)
    {
        if (PostKind.Find(post.Code) is not { } kind)
        {
            return PostOutcome.UnknownPost;
        }

        if (kind.Level == PostLevel.School != post.Of is null)
        {
            return PostOutcome.WrongScope;
        }

        if (post.To < post.From)
        {
            return PostOutcome.WrongTerm;
        }

        return kind.Seats is { } seats && MostAtOnce(post) >= seats ? PostOutcome.NoSeat : null;
    }

    /// <summary>The most who sit in the same seats on one day of the post. It can only be reached on its first day or on the first day of another.</summary>
    private int MostAtOnce(Post post)
    {
        var others = Posts.Where(known => known.Code == post.Code && known.Of == post.Of).ToList();
        return others.Select(known => known.From).Where(post.IsHeldOn).Append(post.From)
            .Max(day => others.Count(known => known.IsHeldOn(day)));
    }

    private static Post Shortened(Post post, DateOnly lastDay) => post.To <= lastDay ? post : post with { To = lastDay };
}
