using System.Text;
using Engagement.Commands;
using Engagement.Commands.Sealing;

namespace Engagement.Tests;

/// <summary>An encrypted backup comes back to the byte, or not at all.</summary>
public sealed class SealingTests : IDisposable
{
    private static readonly SealSecret Key = new(SecretKind.KeyFile, Encoding.UTF8.GetBytes("thirty-two bytes that nobody knows"));

    private readonly string _folder = Directory.CreateTempSubdirectory("engagement-sealing-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(SealHeader.ChunkLength - 1)]
    [InlineData(SealHeader.ChunkLength)]
    [InlineData(SealHeader.ChunkLength + 1)]
    [InlineData((3 * SealHeader.ChunkLength) + 17)]
    public void What_was_sealed_is_opened_to_the_byte(int length)
    {
        var plain = Bytes(length);
        Assert.Equal(plain, Open(Seal(plain), Key));
    }

    [Fact]
    public void The_same_content_never_looks_the_same_and_nothing_of_it_can_be_seen()
    {
        var plain = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Есімі Құпия ", 50)));
        var (first, second) = (Seal(plain), Seal(plain));
        Assert.NotEqual(first[SealHeader.Length..], second[SealHeader.Length..]);
        Assert.Equal(-1, first.AsSpan().IndexOf("Құпия"u8));
    }

    [Fact]
    public void A_change_at_any_place_is_noticed()
    {
        var file = Seal(Bytes((2 * SealHeader.ChunkLength) + 100));
        var chunk = SealHeader.ChunkLength + SealedChunks.TagLength;
        var places = Enumerable.Range(0, SealHeader.Length)
            .Concat([SealHeader.Length, SealHeader.Length + 4711, SealHeader.Length + SealHeader.ChunkLength])
            .Concat([SealHeader.Length + chunk - 1, SealHeader.Length + chunk, SealHeader.Length + (2 * chunk), file.Length - 17, file.Length - 1]);
        foreach (var place in places)
        {
            var changed = file.ToArray();
            changed[place] ^= 1;
            Assert.Throws<CommandRefusedException>(() => Open(changed, Key));
        }
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_noticed()
    {
        var file = Seal(Bytes((2 * SealHeader.ChunkLength) + 100));
        var chunk = SealHeader.ChunkLength + SealedChunks.TagLength;
        foreach (var length in (int[])[0, 7, SealHeader.Length - 1, SealHeader.Length, SealHeader.Length + 15, SealHeader.Length + chunk - 1,
            SealHeader.Length + chunk, SealHeader.Length + chunk + 1, SealHeader.Length + (2 * chunk), file.Length - 1])
        {
            Assert.Throws<CommandRefusedException>(() => Open(file[..length], Key));
        }
    }

    [Fact]
    public void Chunks_that_were_swapped_repeated_or_added_are_noticed()
    {
        var file = Seal(Bytes((2 * SealHeader.ChunkLength) + 100));
        var chunk = SealHeader.ChunkLength + SealedChunks.TagLength;
        var header = file[..SealHeader.Length];
        var (first, second, last) = (file[SealHeader.Length..][..chunk], file[SealHeader.Length..][chunk..(2 * chunk)], file[(SealHeader.Length + (2 * chunk))..]);
        foreach (var other in (byte[][])[[.. header, .. second, .. first, .. last], [.. header, .. first, .. first, .. last], [.. file, .. last], [.. file, 0]])
        {
            Assert.Throws<CommandRefusedException>(() => Open(other, Key));
        }
    }

    [Fact]
    public void A_wrong_passphrase_is_told_from_a_changed_file()
    {
        var file = Seal(Bytes(100), SealSecret.OfPassphrase("төрт кездейсоқ сөз бірге"));
        var wrong = Assert.Throws<CommandRefusedException>(() => Open(file, SealSecret.OfPassphrase("төрт кездейсоқ сөз біргe")));
        Assert.Contains("is not the one of this backup", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("passphrase", Assert.Throws<CommandRefusedException>(() => Open(file, Key)).Message, StringComparison.Ordinal);
        file[^1] ^= 1;
        var changed = Assert.Throws<CommandRefusedException>(() => Open(file, SealSecret.OfPassphrase("төрт кездейсоқ сөз бірге")));
        Assert.Contains("end was changed", changed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_comes_back_whole_and_a_changed_file_leaves_nothing_behind()
    {
        var (source, file, target) = (Path.Combine(_folder, "data"), Path.Combine(_folder, "sealed"), Path.Combine(_folder, "restored"));
        Directory.CreateDirectory(Path.Combine(source, "keys"));
        await File.WriteAllBytesAsync(Path.Combine(source, "engagement.db"), Bytes(300_000));
        await File.WriteAllTextAsync(Path.Combine(source, "keys", "key.xml"), "<key/>");
        SealedDirectory.Seal(source, file, Key);

        var whole = await File.ReadAllBytesAsync(file);
        whole[^20] ^= 1;
        await File.WriteAllBytesAsync($"{file}.changed", whole);
        await Assert.ThrowsAsync<CommandRefusedException>(() => SealedDirectory.Open($"{file}.changed", target, Key, _ => Task.CompletedTask));
        await Assert.ThrowsAsync<CommandRefusedException>(() => SealedDirectory.Open(file, target, Key, _ => throw new CommandRefusedException("not whole")));
        Assert.Equal(["data", "sealed", "sealed.changed"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName).Order());

        await SealedDirectory.Open(file, target, Key, _ => Task.CompletedTask);
        Assert.Equal(Bytes(300_000), await File.ReadAllBytesAsync(Path.Combine(target, "engagement.db")));
        Assert.Equal("<key/>", await File.ReadAllTextAsync(Path.Combine(target, "keys", "key.xml")));
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Seal(byte[] plain, SealSecret? secret = null)
    {
        using var file = new MemoryStream();
        using (var sealing = new SealingStream(file, secret ?? Key))
        {
            sealing.Write(plain);
            sealing.Finish();
        }

        return file.ToArray();
    }

    private static byte[] Open(byte[] file, SealSecret secret)
    {
        using var opening = new OpeningStream(new MemoryStream(file), secret);
        using var plain = new MemoryStream();
        opening.CopyTo(plain);
        return plain.ToArray();
    }
}
