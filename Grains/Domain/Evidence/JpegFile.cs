using System.Buffers.Binary;

namespace Engagement.Domain;

/// <summary>
/// The segments of a JPEG that make the picture, and no others: a camera writes the place into the rest. Which side is up is kept,
/// or pictures of phones would lie.
/// </summary>
internal static class JpegFile
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App14 = 0xEE;
    private const byte App15 = 0xEF;
    private const byte Comment = 0xFE;

    private static ReadOnlySpan<byte> ExifMark => "Exif\0\0"u8;

    public static bool Is(ReadOnlySpan<byte> file) => file is [0xFF, StartOfImage, 0xFF, ..];

    /// <summary>Null when the file is broken. What stands behind its end is cut off.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> file)
    {
        using var segments = new MemoryStream(file.Length);
        var side = 1;
        for (var at = 2; at + 4 <= file.Length || (at + 2 <= file.Length && file[at + 1] == EndOfImage);)
        {
            if (file[at] != 0xFF)
            {
                return null;
            }

            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == EndOfImage)
            {
                segments.Write([0xFF, EndOfImage]);
                return [0xFF, StartOfImage, .. Upright(side), .. segments.ToArray()];
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length)
            {
                return null;
            }

            var segment = file.Slice(at, length + 2);
            if (marker == App1 && segment[4..].StartsWith(ExifMark))
            {
                side = SideUp(segment[(4 + ExifMark.Length)..]) ?? side;
            }

            if (MakesThePicture(marker, segment[4..]))
            {
                segments.Write(segment);
            }

            at += segment.Length;
            if (marker == StartOfScan)
            {
                var scan = file[at..];
                var end = EndOfScan(scan);
                segments.Write(scan[..end]);
                at += end;
            }
        }

        return null;
    }

    private static bool MakesThePicture(byte marker, ReadOnlySpan<byte> data) => marker switch
    {
        App0 => data.StartsWith("JFIF\0"u8),
        App14 => true,
        >= App1 and <= App15 or Comment => false,
        _ => true,
    };

    /// <summary>Within a scan an 0xFF stands before a zero or a restart; anything else is the next marker.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> scan)
    {
        for (var i = 0; i + 1 < scan.Length; i++)
        {
            if (scan[i] == 0xFF && scan[i + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return i;
            }
        }

        return scan.Length;
    }

    /// <summary>The orientation that a camera wrote, 1 to 8; null when it wrote none that can be read.</summary>
    private static int? SideUp(ReadOnlySpan<byte> tiff)
    {
        const int Directory = 4;
        const int Entry = 12;
        const int Orientation = 0x0112;
        var isLittle = tiff.StartsWith("II"u8);
        if (tiff.Length < 8 || Long(tiff[Directory..]) is not (>= 8 and var offset) || offset + 2 > tiff.Length)
        {
            return null;
        }

        var entries = tiff[(int)offset..];
        var count = Short(entries);
        for (var i = 0; i < count && 2 + ((i + 1) * Entry) <= entries.Length; i++)
        {
            var entry = entries.Slice(2 + (i * Entry), Entry);
            if (Short(entry) == Orientation && Short(entry[8..]) is >= 1 and <= 8 and var side)
            {
                return side;
            }
        }

        return null;

        int Short(ReadOnlySpan<byte> bytes) =>
            isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

        long Long(ReadOnlySpan<byte> bytes) =>
            isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    /// <summary>A segment that says which side is up and nothing else; none for an upright picture.</summary>
    private static byte[] Upright(int side) => side == 1
        ? []
        :
        [
            0xFF, App1, 0, 34, .. ExifMark,
            (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
            0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)side, 0, 0,
            0, 0, 0, 0,
        ];
}
