using System.Buffers.Binary;

namespace Engagement.Demonstration;

/// <summary>Version 7 UUIDs out of a seeded generator.</summary>
internal static class SheetId
{
    public static Guid At(DateTimeOffset instant, Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        var head = BinaryPrimitives.ReadUInt64BigEndian(bytes) & 0x0fff;
        BinaryPrimitives.WriteUInt64BigEndian(bytes, ((ulong)instant.ToUnixTimeMilliseconds() << 16) | 0x7000 | head);
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3f));
        return new(bytes, bigEndian: true);
    }
}
