using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Engagement.Commands.Sealing;

/// <summary>
/// AES-256-GCM over chunks of 64 KiB. The nonce is the chunk's number and whether it is the last, so chunks cannot be changed,
/// swapped, left out, repeated or cut off unseen; each is bound to the header.
/// </summary>
internal sealed class SealedChunks(SealHeader header) : IDisposable
{
    public const int TagLength = 16;
    private const int NonceLength = 12;

    private readonly AesGcm _cipher = new(header.Key, TagLength);
    private readonly byte[] _nonce = new byte[NonceLength];
    private long _number;

    /// <summary>Writes cipher text and tag of the next chunk into <paramref name="sealedChunk"/>.</summary>
    public void Seal(ReadOnlySpan<byte> plain, Span<byte> sealedChunk, bool isLast)
    {
        Next(isLast);
        _cipher.Encrypt(_nonce, plain, sealedChunk[..plain.Length], sealedChunk.Slice(plain.Length, TagLength), header.Bytes);
    }

    /// <exception cref="CommandRefusedException">It is not the chunk that was sealed at this place.</exception>
    public void Open(ReadOnlySpan<byte> sealedChunk, Span<byte> plain, bool isLast)
    {
        Next(isLast);
        try
        {
            var length = sealedChunk.Length - TagLength;
            _cipher.Decrypt(_nonce, sealedChunk[..length], sealedChunk[length..], plain[..length], header.Bytes);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new CommandRefusedException(
                isLast ? "The encrypted backup is cut off, or its end was changed." : $"The encrypted backup was changed in chunk {_number}.");
        }
    }

    public void Dispose() => _cipher.Dispose();

    private void Next(bool isLast)
    {
        BinaryPrimitives.WriteInt64BigEndian(_nonce.AsSpan(NonceLength - 9), ++_number);
        _nonce[^1] = isLast ? (byte)1 : (byte)0;
    }
}
