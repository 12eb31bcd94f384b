using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Engagement.Commands.Sealing;

/// <summary>
/// The first 69 bytes of a sealed file: mark, kind of secret, iterations, salt, length of a chunk, and a check value that tells
/// a wrong secret from a changed file. Every chunk is bound to all of it. See <c>docs/operations.md</c>.
/// </summary>
internal sealed class SealHeader
{
    public const int Length = FieldsLength + CheckLength;
    public const int ChunkLength = 64 * 1024;

    /// <summary>What OWASP asks of PBKDF2 with HMAC-SHA256 (Password Storage Cheat Sheet, 2023 and since).</summary>
    public const int Iterations = 600_000;

    private const int MostIterations = 20_000_000;
    private const int MarkLength = 8;
    private const int SaltLength = 16;
    private const int FieldsLength = MarkLength + 1 + 4 + SaltLength + 4;
    private const int CheckLength = 32;
    private const int KeyLength = 32;

    private SealHeader(byte[] bytes, byte[] key) => (Bytes, Key) = (bytes, key);

    public byte[] Bytes { get; }

    /// <summary>The key of this file and of no other one, because the salt is new each time.</summary>
    public byte[] Key { get; }

    private static ReadOnlySpan<byte> Mark => "KOSHSEAL"u8;

    public static SealHeader New(SealSecret secret)
    {
        var bytes = new byte[Length];
        Mark.CopyTo(bytes);
        bytes[MarkLength] = (byte)secret.Kind;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(MarkLength + 1), secret.Kind == SecretKind.Passphrase ? Iterations : 0);
        RandomNumberGenerator.Fill(bytes.AsSpan(MarkLength + 5, SaltLength));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(FieldsLength - 4), ChunkLength);
        var (key, check) = Derive(secret, bytes);
        HMACSHA256.HashData(check, bytes.AsSpan(0, FieldsLength), bytes.AsSpan(FieldsLength));
        return new(bytes, key);
    }

    /// <exception cref="CommandRefusedException">This is no sealed file, or the secret does not fit it.</exception>
    public static SealHeader Read(Stream file, SealSecret secret)
    {
        var bytes = new byte[Length];
        if (file.ReadAtLeast(bytes, Length, throwOnEndOfStream: false) < Length || !bytes.AsSpan(0, MarkLength).SequenceEqual(Mark))
        {
            throw new CommandRefusedException("This is not an encrypted backup of this program.");
        }

        if (bytes[MarkLength] is not ((byte)SecretKind.Passphrase or (byte)SecretKind.KeyFile)
            || BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(MarkLength + 1)) is < 0 or > MostIterations
            || BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(FieldsLength - 4)) != ChunkLength)
        {
            throw new CommandRefusedException("The beginning of the encrypted backup was changed, or a newer program wrote it.");
        }

        if (bytes[MarkLength] != (byte)secret.Kind)
        {
            throw new CommandRefusedException(
                secret.Kind == SecretKind.Passphrase ? "This backup was encrypted with a key file." : "This backup was encrypted with a passphrase.");
        }

        var (key, check) = Derive(secret, bytes);
        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(check, bytes.AsSpan(0, FieldsLength)), bytes.AsSpan(FieldsLength))
            ? new(bytes, key)
            : throw new CommandRefusedException("The passphrase or the key file is not the one of this backup, or its beginning was changed.");
    }

    private static (byte[] Key, byte[] Check) Derive(SealSecret secret, byte[] header)
    {
        var salt = header.AsSpan(MarkLength + 5, SaltLength);
        var iterations = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(MarkLength + 1));
        var root = secret.Kind == SecretKind.Passphrase
            ? Rfc2898DeriveBytes.Pbkdf2(secret.Bytes, salt, Math.Max(1, iterations), HashAlgorithmName.SHA256, KeyLength)
            : HKDF.Extract(HashAlgorithmName.SHA256, secret.Bytes, salt.ToArray());
        return (
            HKDF.Expand(HashAlgorithmName.SHA256, root, KeyLength, "koshbasshy backup chunks"u8.ToArray()),
            HKDF.Expand(HashAlgorithmName.SHA256, root, KeyLength, "koshbasshy backup check"u8.ToArray()));
    }
}
