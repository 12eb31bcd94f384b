using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Engagement.Archives;

/// <summary>One entry of an archive while it is written, line by line, and the hash of it.</summary>
internal sealed class ArchiveEntry : IDisposable
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Stream _stream;

    private ArchiveEntry(Stream stream)
    {
        _stream = stream;
    }

    public static ArchiveEntry Create(ZipArchive zip, string name) => new(zip.CreateEntry(name, CompressionLevel.Fastest).Open());

    public void Line(ReadOnlySpan<byte> text)
    {
        Write(text);
        Write(LineEnd);
    }

    public void Json<T>(T value) => Line(JsonSerializer.SerializeToUtf8Bytes(value, ArchiveManifest.Json));

    public string Hash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose()
    {
        _stream.Dispose();
        _hash.Dispose();
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        _stream.Write(bytes);
    }
}
