using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Students;

namespace Engagement.Accounts;

internal sealed class PostsGrain(
    [PersistentState(StateNames.Posts, StateNames.Storage)] IPersistentState<PostsState> state, TerritoryCatalogue territories) : Grain, IPostsGrain
{
    private PostRegister Register => new(state.State.Posts) { Substitutions = state.State.Substitutions, TeamPosts = state.State.TeamPosts };

    private string School => Keys.Rest(this.GetPrimaryKeyString());

    public Task<ImmutableArray<Post>> All() => Task.FromResult(state.State.Posts);

    public Task<ImmutableArray<Post>> HeldBy(string holder, DateOnly day) => Task.FromResult(Register.HeldBy(holder, day));

    public Task<ImmutableArray<TeamPost>> TeamPosts() => Task.FromResult(state.State.TeamPosts);

    public async Task<PostOutcome> Define(TeamPost kind)
    {
        var (changed, outcome) = Register.Define(kind);
        await Save(changed);
        return outcome;
    }

    public async Task<PostOutcome> Give(Post post)
    {
        if (Register.KindOf(post.Code) is { } kind)
        {
            var roster = (await GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(School)).GetIfNewer(-1))!;
            var isHolder = kind.IsForStudents
                ? roster.Students.Any(student => student.Id == post.Holder)
                : roster.Staff.Any(member => member.Id == post.Holder);
            if (!isHolder)
            {
                return PostOutcome.WrongHolder;
            }

            if (post.Of is { } scope && !await Exists(kind.Level, scope, roster))
            {
                return PostOutcome.WrongScope;
            }
        }

        var (changed, outcome) = Register.Give(post);
        await Save(changed);
        return outcome;
    }

    public async Task<PostOutcome> End(Guid post, DateOnly lastDay)
    {
        var (changed, outcome) = Register.End(post, lastDay);
        await Save(changed);
        return outcome;
    }

    public Task<ImmutableArray<PostSubstitution>> Substitutions() => Task.FromResult(state.State.Substitutions);

    public async Task<PostOutcome> Substitute(PostSubstitution substitution)
    {
        var (changed, outcome) = Register.Substitute(substitution);
        await Save(changed);
        return outcome;
    }

    public async Task<PostOutcome> EndSubstitution(Guid substitution, DateOnly lastDay)
    {
        var (changed, outcome) = Register.EndSubstitution(substitution, lastDay);
        await Save(changed);
        return outcome;
    }

    public Task EndAll(string holder, DateOnly lastDay) => Save(Register.EndAll(holder, lastDay));

    private async Task<bool> Exists(PostLevel level, string scope, Roster roster)
    {
        if (level == PostLevel.Class)
        {
            return roster.Students.Any(student => student.Class == scope);
        }

        var profile = await GrainFactory.GetGrain<ISchoolProfileGrain>(Keys.Profile(School)).Get();
        return level switch
        {
            PostLevel.Faction => profile!.Factions.Any(faction => faction.Id == scope),
            PostLevel.Territory => profile!.Territory is { } district && territories.PathTo(district).Any(territory => territory.Id == scope),
            _ => false,
        };
    }

    private async Task Save(PostRegister changed)
    {
        if (changed.Posts.SequenceEqual(state.State.Posts) && changed.Substitutions.SequenceEqual(state.State.Substitutions)
            && changed.TeamPosts.SequenceEqual(state.State.TeamPosts))
        {
            return;
        }

        await this.Store(state, new() { Posts = changed.Posts, Substitutions = changed.Substitutions, TeamPosts = changed.TeamPosts });
    }
}

internal sealed record PostsState
{
    public ImmutableArray<Post> Posts { get; init; } = [];

    public ImmutableArray<PostSubstitution> Substitutions { get; init; } = [];

    public ImmutableArray<TeamPost> TeamPosts { get; init; } = [];
}
