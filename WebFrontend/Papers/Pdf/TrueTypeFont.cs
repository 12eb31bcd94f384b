using System.Buffers.Binary;
using System.Text;

namespace Engagement.Papers.Pdf;

/// <summary>A font out of its file: which glyph a letter has, and how wide it is.</summary>
internal sealed class TrueTypeFont
{
    private const int Directory = 12;
    private const int DirectoryEntry = 16;

    private readonly byte[] _file;
    private readonly Dictionary<string, (int From, int Length)> _tables = [];
    private readonly Dictionary<char, ushort> _glyphs = [];
    private readonly int _unitsPerEm;
    private readonly int _widthCount;

    public TrueTypeFont(string name, byte[] file)
    {
        (Name, _file) = (name, file);
        for (var i = 0; i < U16(4); i++)
        {
            var entry = Directory + (DirectoryEntry * i);
            _tables[Encoding.ASCII.GetString(file, entry, 4)] = (I32(entry + 8), I32(entry + 12));
        }

        var (head, hhea) = (_tables["head"].From, _tables["hhea"].From);
        _unitsPerEm = U16(head + 18);
        Box = [.. Enumerable.Range(0, 4).Select(i => PerMille(I16(head + 36 + (2 * i))))];
        (Ascent, Descent) = (PerMille(I16(hhea + 4)), PerMille(I16(hhea + 6)));
        CapitalHeight = PerMille(I16(_tables["OS/2"].From + 88));
        _widthCount = U16(hhea + 34);
        ReadLetters();
    }

    public string Name { get; }

    /// <summary>What all glyphs lie within: left, bottom, right, top. Like all measures here in thousandths of the size.</summary>
    public IReadOnlyList<int> Box { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapitalHeight { get; }

    /// <summary>Glyph 0, an empty box, for what the font does not have.</summary>
    public ushort GlyphOf(char letter) => _glyphs.GetValueOrDefault(letter);

    public int WidthOf(ushort glyph) => PerMille(U16(_tables["hmtx"].From + (4 * Math.Min(glyph, _widthCount - 1))));

    public double WidthOf(string text, double size) => text.Sum(letter => WidthOf(GlyphOf(letter))) * size / 1000;

    /// <summary>Empty when the font has no such table.</summary>
    public ReadOnlySpan<byte> Table(string tag) => _tables.TryGetValue(tag, out var table) ? _file.AsSpan(table.From, table.Length) : [];

    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var isLong = I16(_tables["head"].From + 50) != 0;
        return Table("glyf")[Start(glyph)..Start(glyph + 1)];

        int Start(int index) => isLong ? I32(_tables["loca"].From + (4 * index)) : 2 * U16(_tables["loca"].From + (2 * index));
    }

    /// <summary>The letters of the basic plane (table "cmap", format 4).</summary>
    private void ReadLetters()
    {
        var map = _tables["cmap"].From;
        var segments = Enumerable.Range(0, U16(map + 2)).Select(i => map + I32(map + 4 + (8 * i) + 4)).First(at => U16(at) == 4);
        var count = U16(segments + 6) / 2;
        var (ends, starts) = (segments + 14, segments + 16 + (2 * count));
        var (deltas, offsets) = (starts + (2 * count), starts + (4 * count));
        for (var i = 0; i < count; i++)
        {
            var (first, last) = (U16(starts + (2 * i)), U16(ends + (2 * i)));
            var offset = U16(offsets + (2 * i));
            for (int letter = first; letter <= last && letter < 0xFFFF; letter++)
            {
                var listed = offset == 0 ? letter : U16(offsets + (2 * i) + offset + (2 * (letter - first)));
                _glyphs[(char)letter] = offset != 0 && listed == 0 ? (ushort)0 : (ushort)(listed + U16(deltas + (2 * i)));
            }
        }
    }

    private int PerMille(int units) => units * 1000 / _unitsPerEm;

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

    private short I16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));

    private int I32(int at) => BinaryPrimitives.ReadInt32BigEndian(_file.AsSpan(at));
}
