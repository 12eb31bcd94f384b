using Engagement.Papers.Pdf;

namespace Engagement.Papers;

internal static class PaperColour
{
    public static readonly Colour Ink = new(0x17242B);
    public static readonly Colour Soft = new(0x4A5A62);
    public static readonly Colour Sky = new(0x0B5F6E);
    public static readonly Colour Gold = new(0xB08A2E);
}
