using System.Buffers.Binary;
using System.Text;

namespace Engagement.Papers.Pdf;

/// <summary>A font's file again, with the outlines that a document uses and no others. Glyphs keep their numbers.</summary>
internal static class FontSubset
{
    private const int HasWideNumbers = 0x0001;
    private const int HasScale = 0x0008;
    private const int HasMoreParts = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;

    public static byte[] Of(TrueTypeFont font, IEnumerable<ushort> used)
    {
        var kept = WithParts(font, used);
        var count = kept.Max + 1;
        using var outlines = new MemoryStream();
        var places = new byte[4 * (count + 1)];
        var widths = new byte[4 * count];
        for (var glyph = 0; glyph < count; glyph++)
        {
            if (kept.Contains((ushort)glyph))
            {
                outlines.Write(font.Outline(glyph));
                outlines.Write(new byte[Padding(outlines.Length)]);
                MeasuresOf(font, glyph).CopyTo(widths.AsSpan(4 * glyph));
            }

            BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(4 * (glyph + 1)), (int)outlines.Length);
        }

        return File(new(StringComparer.Ordinal)
        {
            ["cvt "] = font.Table("cvt ").ToArray(),
            ["fpgm"] = font.Table("fpgm").ToArray(),
            ["glyf"] = outlines.ToArray(),
            ["head"] = With(With(font.Table("head"), 8, 0, 0), 50, 0, 1),
            ["hhea"] = With(font.Table("hhea"), 34, (byte)(count >> 8), (byte)count),
            ["hmtx"] = widths,
            ["loca"] = places,
            ["maxp"] = With(font.Table("maxp"), 4, (byte)(count >> 8), (byte)count),
            ["prep"] = font.Table("prep").ToArray(),
        });
    }

    /// <summary>Й is И and a breve: a glyph may be put together of others.</summary>
    private static SortedSet<ushort> WithParts(TrueTypeFont font, IEnumerable<ushort> used)
    {
        var kept = new SortedSet<ushort> { 0 };
        var open = new Stack<ushort>(used);
        while (open.TryPop(out var glyph))
        {
            if (kept.Add(glyph))
            {
                foreach (var part in PartsOf(font.Outline(glyph)))
                {
                    open.Push(part);
                }
            }
        }

        return kept;
    }

    private static List<ushort> PartsOf(ReadOnlySpan<byte> outline)
    {
        var parts = new List<ushort>();
        if (outline.IsEmpty || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return parts;
        }

        int flags;
        var at = 10;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            at += 4 + ((flags & HasWideNumbers) != 0 ? 4 : 2)
                + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);
        }
        while ((flags & HasMoreParts) != 0);

        return parts;
    }

    /// <summary>Its width, and where its left edge lies.</summary>
    private static byte[] MeasuresOf(TrueTypeFont font, int glyph)
    {
        var measures = font.Table("hmtx");
        var full = BinaryPrimitives.ReadUInt16BigEndian(font.Table("hhea")[34..]);
        return glyph < full
            ? measures.Slice(4 * glyph, 4).ToArray()
            : [.. measures.Slice(4 * (full - 1), 2), .. measures.Slice((4 * full) + (2 * (glyph - full)), 2)];
    }

    private static byte[] With(ReadOnlySpan<byte> table, int at, byte high, byte low)
    {
        var changed = table.ToArray();
        (changed[at], changed[at + 1]) = (high, low);
        return changed;
    }

    private static byte[] File(SortedDictionary<string, byte[]> all)
    {
        var tables = all.Where(table => table.Value.Length > 0).ToList();
        var power = (int)Math.Log2(tables.Count);
        using var file = new MemoryStream();
        Write32(file, 0x00010000);
        foreach (var number in (int[])[tables.Count, 16 << power, power, (16 * tables.Count) - (16 << power)])
        {
            file.Write([(byte)(number >> 8), (byte)number]);
        }

        var from = 12 + (16 * tables.Count);
        foreach (var (tag, table) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(tag));
            Write32(file, Sum(table));
            Write32(file, (uint)from);
            Write32(file, (uint)table.Length);
            from += table.Length + Padding(table.Length);
        }

        foreach (var (_, table) in tables)
        {
            file.Write(table);
            file.Write(new byte[Padding(table.Length)]);
        }

        return file.ToArray();
    }

    private static uint Sum(byte[] table)
    {
        uint sum = 0;
        for (var i = 0; i < table.Length; i++)
        {
            sum += (uint)table[i] << (8 * (3 - (i % 4)));
        }

        return sum;
    }

    private static int Padding(long length) => (int)(-length & 3);

    private static void Write32(Stream file, uint number) =>
        file.Write([(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number]);
}
