using Engagement.Papers.Pdf;

namespace Engagement.Papers;

/// <summary>The letters of every paper travel with the program: no machine needs a font of its own, and none has another one.</summary>
internal static class PaperFonts
{
    public static TrueTypeFont Regular { get; } = Read("NotoSerif-Regular");

    public static TrueTypeFont Bold { get; } = Read("NotoSerif-Bold");

    private static TrueTypeFont Read(string name)
    {
        using var file = typeof(PaperFonts).Assembly.GetManifestResourceStream($"Engagement.Papers.Fonts.{name}.ttf")!;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return new(name, bytes);
    }
}
