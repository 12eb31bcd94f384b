using System.Globalization;
using System.Text;

namespace Engagement.Papers.Pdf;

/// <summary>A font in one document, and the letters that it has been used for.</summary>
/// <param name="Key">What pages call it.</param>
internal sealed record EmbeddedFont(string Key, TrueTypeFont Font)
{
    private readonly SortedDictionary<ushort, char> _used = [];

    public IEnumerable<ushort> Glyphs => _used.Keys;

    public ushort Use(char letter)
    {
        var glyph = Font.GlyphOf(letter);
        _used.TryAdd(glyph, letter);
        return glyph;
    }

    /// <summary>How wide each glyph is.</summary>
    public string Widths() => string.Concat(_used.Keys.Select(glyph => string.Create(CultureInfo.InvariantCulture, $"{glyph} [{Font.WidthOf(glyph)}] ")));

    /// <summary>Which letter each glyph was, so that the text can be searched, copied and read aloud.</summary>
    public byte[] Letters()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Letters def /CMapType 2 def\n")
            .Append("1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var some in _used.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{some.Length} beginbfchar\n");
            foreach (var (glyph, letter) in some)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{(int)letter:X4}>\n");
            }

            map.Append("endbfchar\n");
        }

        return Encoding.ASCII.GetBytes(map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString());
    }
}
