using System.Collections.Immutable;

namespace Engagement.Accounts;

/// <summary>What a post can be for.</summary>
public enum PostLevel
{
    School,
    Class,
    Faction,
    Territory,
}

/// <summary>What a school can let the holders of its own posts do; no more than what the students' posts of every school may.</summary>
public enum PostPower
{
    AssignTasks,
    ReviewInitiatives,
    PrepareMeetings,
    PublishNews,
}

/// <summary>A kind of post that a school has added for its students' team (requirement S0-28).</summary>
/// <param name="Code"><see cref="OwnPrefix"/> and what the school calls it; no other kind of the school has it.</param>
/// <param name="Level">The whole school or a faction.</param>
/// <param name="Seats">How many may hold it at once in the school or in one faction; null for any number.</param>
/// <param name="Powers">What it allows, as far as the post goes.</param>
/// <param name="IsRetired">Nobody is given it any more; whoever holds it keeps it to the end of the term.</param>
[GenerateSerializer, Immutable, Alias("team-post")]
public sealed record TeamPost(string Code, Localized Name, PostLevel Level, int? Seats, ImmutableArray<PostPower> Powers, bool IsRetired)
{
    /// <summary>Sets a school's own codes apart from those of every school, today's and later ones.</summary>
    public const string OwnPrefix = "own-";
}
