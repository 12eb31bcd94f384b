using System.Collections.Immutable;
using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Students;

namespace Engagement.Sessions;

/// <summary>How far a right goes within a school: everywhere, or in some of its classes and factions.</summary>
internal sealed record Reach(bool IsWhole, ImmutableArray<string> Classes, ImmutableArray<string> Factions)
{
    public static Reach None { get; } = new(false, [], []);

    public static Reach Whole { get; } = new(true, [], []);

    public bool IsNone => !IsWhole && Classes.IsEmpty && Factions.IsEmpty;

    public static Reach Of(IEnumerable<Post> posts)
    {
        var reach = None;
        foreach (var post in posts)
        {
            reach = (PostKind.LevelOf(post), post.Of) switch
            {
                (PostLevel.School, _) => Whole,
                (PostLevel.Class, { } of) when !reach.IsWhole => reach with { Classes = reach.Classes.Add(of) },
                (PostLevel.Faction, { } of) when !reach.IsWhole => reach with { Factions = reach.Factions.Add(of) },
                _ => reach,
            };
        }

        return reach;
    }

    /// <summary>Whether it reaches what a faction does; null stands for what the whole school does.</summary>
    public bool CoversFaction(string? faction) => IsWhole || (faction is not null && Factions.Contains(faction));

    /// <summary>Whether it reaches what a class does; null stands for what the whole school does.</summary>
    public bool CoversClass(string? name) => IsWhole || (name is not null && Classes.Contains(name));

    /// <summary>Whoever has left the school is in no class of it any more, whatever the last one was called.</summary>
    /// <param name="day">A membership has its days.</param>
    public bool Covers(Student student, DateOnly day) =>
        IsWhole || (student.LeftOn is null && Classes.Contains(student.Class)) || (student.FactionOn(day) is { } faction && Factions.Contains(faction));
}
