using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Engagement.Accounts;

/// <summary>The posts of a school, those of today and those of before. Key: <c>posts/{school}</c>.</summary>
public interface IPostsGrain : IGrainWithStringKey
{
    /// <summary>Every post ever given, in the order of giving.</summary>
    [ReadOnly]
    Task<ImmutableArray<Post>> All();

    /// <summary>What somebody holds on a day, and then what the holder acts in for somebody absent; with the school's own kinds.</summary>
    [ReadOnly]
    Task<ImmutableArray<Post>> HeldBy(string holder, DateOnly day);

    /// <summary>The kinds of post that the school has added, in the order of adding.</summary>
    [ReadOnly]
    Task<ImmutableArray<TeamPost>> TeamPosts();

    /// <summary>
    /// Adds a kind of post, or replaces the one with this code; what it allows changes for its holders at once, fewer seats send
    /// nobody away. Durable on return, repeatable.
    /// </summary>
    Task<PostOutcome> Define(TeamPost kind);

    /// <summary>Gives a post. Durable on return; the same post again is given once.</summary>
    Task<PostOutcome> Give(Post post);

    /// <summary>Sets an earlier last day. Durable on return; repeating it, or naming a later day, changes nothing.</summary>
    Task<PostOutcome> End(Guid post, DateOnly lastDay);

    /// <summary>Substitutions, in the order of writing them down.</summary>
    [ReadOnly]
    Task<ImmutableArray<PostSubstitution>> Substitutions();

    /// <summary>The holder of a post is absent. Durable on return; the same substitution again is written once.</summary>
    Task<PostOutcome> Substitute(PostSubstitution substitution);

    /// <summary>The holder is back: this was the last day. Durable on return; repeating it changes nothing.</summary>
    Task<PostOutcome> EndSubstitution(Guid substitution, DateOnly lastDay);

    /// <summary>Ends everything that somebody holds. Durable on return.</summary>
    Task EndAll(string holder, DateOnly lastDay);
}
