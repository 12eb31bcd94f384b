using System.Buffers.Binary;

namespace Engagement.Domain;

/// <summary>The chunks of a PNG that make the picture, and no others.</summary>
internal static class PngFile
{
    private const int AroundData = 12;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <summary>Null when the file is broken. What stands behind its end is cut off.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> file)
    {
        using var clean = new MemoryStream(file.Length);
        clean.Write(Signature);
        for (var rest = file[Signature.Length..]; rest.Length >= AroundData;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - AroundData)
            {
                return null;
            }

            var chunk = rest[..((int)length + AroundData)];
            var name = chunk[4..8];
            if (MakesThePicture(name))
            {
                clean.Write(chunk);
            }

            if (name.SequenceEqual("IEND"u8))
            {
                return clean.ToArray();
            }

            rest = rest[chunk.Length..];
        }

        return null;
    }

    private static bool MakesThePicture(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("IHDR"u8) || name.SequenceEqual("PLTE"u8) || name.SequenceEqual("IDAT"u8) || name.SequenceEqual("IEND"u8)
        || name.SequenceEqual("tRNS"u8) || name.SequenceEqual("gAMA"u8) || name.SequenceEqual("cHRM"u8) || name.SequenceEqual("sRGB"u8)
        || name.SequenceEqual("sBIT"u8) || name.SequenceEqual("bKGD"u8) || name.SequenceEqual("pHYs"u8);
}
