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
            reach = (PostKind.Find(post.Code)?.Level, post.Of) switch
            {
                (PostLevel.School, _) => Whole,
                (PostLevel.Class, { } of) when !reach.IsWhole => reach with { Classes = reach.Classes.Add(of) },
                (PostLevel.Faction, { } of) when !reach.IsWhole => reach with { Factions = reach.Factions.Add(of) },
                _ => reach,
            };
        }

        return reach;
    }

    /// <param name="host">The faction that answers for an event; null when nobody in particular does.</param>
    public bool CoversEventOf(string? host) => IsWhole || (host is not null && Factions.Contains(host));

    /// <param name="day">A membership has its days.</param>
    public bool Covers(Student student, DateOnly day) =>
        IsWhole || Classes.Contains(student.Class) || (student.FactionOn(day) is { } faction && Factions.Contains(faction));
}
