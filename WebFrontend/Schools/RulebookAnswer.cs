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
        Kinds = rulebook.Kinds.Select(kind => new
        {
            kind.Code,
            kind.Group,
            kind.Points,
            kind.CapClass,
            kind.Name,
            Cap = kind.KindCap,
            kind.EventRequired,
            kind.UnitsAllowed,
            LevelAllowed = kind.LevelCounts,
            kind.Seats,
        }),
    };
}
