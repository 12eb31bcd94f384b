using Engagement.Domain;

namespace Engagement.Schools;

/// <summary>The price list, which everybody may read.</summary>
internal static class RulebookAnswer
{
    public static object Of(Rulebook rulebook) => new
    {
        rulebook.Version,
        rulebook.Levels,
        rulebook.Caps,
        Kinds = rulebook.Kinds.Select(kind => new PricedKind(kind)),
    };
}

/// <summary>A kind as everybody may read it.</summary>
internal record PricedKind
{
    public PricedKind(Kind kind) => (Code, Group, Points, CapClass, Name, Cap, EventRequired, UnitsAllowed, LevelAllowed, Seats) = (
        kind.Code, kind.Group, kind.Points, kind.CapClass, kind.Name, kind.KindCap, kind.EventRequired, kind.UnitsAllowed, kind.LevelCounts, kind.Seats);

    public string Code { get; }

    public string Group { get; }

    public int Points { get; }

    public CapClass CapClass { get; }

    public Localized Name { get; }

    public KindCap Cap { get; }

    public bool EventRequired { get; }

    public bool UnitsAllowed { get; }

    public bool LevelAllowed { get; }

    public int? Seats { get; }
}
