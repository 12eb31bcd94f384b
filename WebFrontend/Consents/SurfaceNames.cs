using System.Collections.Immutable;

namespace Engagement.Consents;

/// <summary>Surfaces by their names in the contract; numbers and other spellings are none.</summary>
internal static class SurfaceNames
{
    public static ImmutableArray<Surface> All { get; } = [.. Enum.GetValues<Surface>()];

    public static string Of(Surface surface) => surface.ToString().ToLowerInvariant();

    public static Surface? Parse(string? name) => All.Select(surface => (Surface?)surface).FirstOrDefault(surface => Of(surface!.Value) == name);
}
