using System.Collections.Immutable;
using Engagement.Accounts;

namespace Engagement.Domain;

/// <summary>The posts of one school. Nothing is removed: who held what when can always be told.</summary>
public sealed record PostRegister(ImmutableArray<Post> Posts)
{
    public const int MostTeamPosts = 40;

    public static PostRegister Empty { get; } = new([]);

    public ImmutableArray<PostSubstitution> Substitutions { get; init; } = [];

    /// <summary>The kinds that the school has added.</summary>
    public ImmutableArray<TeamPost> TeamPosts { get; init; } = [];

    /// <summary>A kind of every school or the school's own; null when nobody can be given it.</summary>
    public PostKind? KindOf(string code) =>
        PostKind.Find(code) ?? (TeamPosts.FirstOrDefault(own => own.Code == code && !own.IsRetired) is { } own ? PostKind.Of(own) : null);

    public (PostRegister Register, PostOutcome Outcome) Define(TeamPost kind)
    {
        if (TeamPosts.FirstOrDefault(own => own.Code == kind.Code) is not { } known)
        {
            return TeamPosts.Length == MostTeamPosts ? (this, PostOutcome.TooManyKinds) : (this with { TeamPosts = TeamPosts.Add(kind) }, PostOutcome.Done);
        }

        return known.Level != kind.Level && Posts.Any(post => post.Code == kind.Code)
            ? (this, PostOutcome.LevelStays)
            : (this with { TeamPosts = TeamPosts.Replace(known, kind) }, PostOutcome.Done);
    }

    /// <summary>The own posts, and those in which the holder of one of them acts for somebody absent.</summary>
    public ImmutableArray<Post> HeldBy(string holder, DateOnly day)
    {
        var held = Posts.Where(post => post.Holder == holder && post.IsHeldOn(day));
        var acted = Posts.Where(post => post.IsHeldOn(day) && post.Holder != holder && IsSubstituted(post, day) && SubstituteOf(post, day) == holder)
            .Select(post => post with { Holder = holder, ActingFor = post.Holder });
        return [.. held.Concat(acted).Select(post => post with { Kind = TeamPosts.FirstOrDefault(own => own.Code == post.Code) })];
    }

    public (PostRegister Register, PostOutcome Outcome) Substitute(PostSubstitution substitution)
    {
        if (Substitutions.FirstOrDefault(known => known.Id == substitution.Id) is { } same)
        {
            return (this, same == substitution ? PostOutcome.Done : PostOutcome.Conflict);
        }

        return Posts.All(post => post.Id != substitution.Post) ? (this, PostOutcome.NotFound)
            : substitution.To < substitution.From ? (this, PostOutcome.WrongTerm)
            : (this with { Substitutions = Substitutions.Add(substitution) }, PostOutcome.Done);
    }

    public (PostRegister Register, PostOutcome Outcome) EndSubstitution(Guid id, DateOnly lastDay) => Substitutions.Any(substitution => substitution.Id == id)
        ? (this with { Substitutions = [.. Substitutions.Select(one => one.Id == id && lastDay < one.To ? one with { To = lastDay } : one)] }, PostOutcome.Done)
        : (this, PostOutcome.NotFound);

    public (PostRegister Register, PostOutcome Outcome) Give(Post post)
    {
        if (Posts.FirstOrDefault(known => known.Id == post.Id) is { } same)
        {
            return (this, same == post ? PostOutcome.Done : PostOutcome.Conflict);
        }

        return FaultOf(post) is { } fault ? (this, fault) : (this with { Posts = [.. Posts, post] }, PostOutcome.Done);
    }

    public (PostRegister Register, PostOutcome Outcome) End(Guid id, DateOnly lastDay) =>
        Posts.Any(post => post.Id == id)
            ? (this with { Posts = [.. Posts.Select(post => post.Id == id ? Shortened(post, lastDay) : post)] }, PostOutcome.Done)
            : (this, PostOutcome.NotFound);

    public PostRegister EndAll(string holder, DateOnly lastDay) =>
        this with { Posts = [.. Posts.Select(post => post.Holder == holder ? Shortened(post, lastDay) : post)] };

    private bool IsSubstituted(Post post, DateOnly day) => Substitutions.Any(substitution => substitution.Post == post.Id && substitution.IsOn(day));

    /// <summary>The first of the order of substitution who is there, and of several with the same post who got it first.</summary>
    private string? SubstituteOf(Post absent, DateOnly day) => (PostKind.Find(absent.Code)?.Substitutes ?? [])
        .SelectMany(code => Posts.Where(post => post.Code == code && post.Of == absent.Of && post.IsHeldOn(day) && !IsSubstituted(post, day)))
        .FirstOrDefault()?.Holder;

    private PostOutcome? FaultOf(Post post)
    {
        if (KindOf(post.Code) is not { } kind)
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
