namespace Engagement.Territories;

/// <summary>Counts that could point to a child are hidden below five (domain, section 18).</summary>
internal static class SmallCount
{
    private const int Fewest = 5;

    public static bool Hides(int count) => count < Fewest;
}
