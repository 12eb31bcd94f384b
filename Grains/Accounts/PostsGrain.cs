using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Students;

namespace Engagement.Accounts;

internal sealed class PostsGrain(
    [PersistentState(StateNames.Posts, StateNames.Storage)] IPersistentState<PostsState> state, TerritoryCatalogue territories) : Grain, IPostsGrain
{
    private PostRegister Register => new(state.State.Posts) { Absences = state.State.Absences };

    private string School => Keys.Rest(this.GetPrimaryKeyString());

    public Task<ImmutableArray<Post>> All() => Task.FromResult(state.State.Posts);

    public Task<ImmutableArray<Post>> HeldBy(string holder, DateOnly day) => Task.FromResult(Register.HeldBy(holder, day));

    public async Task<PostOutcome> Give(Post post)
    {
        if (PostKind.Find(post.Code) is { } kind)
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

    public Task<ImmutableArray<PostAbsence>> Absences() => Task.FromResult(state.State.Absences);

    public async Task<PostOutcome> MarkAbsent(PostAbsence absence)
    {
        var (changed, outcome) = Register.MarkAbsent(absence);
        await Save(changed);
        return outcome;
    }

    public async Task<PostOutcome> EndAbsence(Guid absence, DateOnly lastDay)
    {
        var (changed, outcome) = Register.EndAbsence(absence, lastDay);
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
        if (changed.Posts.SequenceEqual(state.State.Posts) && changed.Absences.SequenceEqual(state.State.Absences))
        {
            return;
        }

        state.State = new() { Posts = changed.Posts, Absences = changed.Absences };
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }
}

internal sealed record PostsState
{
    public ImmutableArray<Post> Posts { get; init; } = [];

    public ImmutableArray<PostAbsence> Absences { get; init; } = [];
}
