using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Engagement.Badges;

/// <summary>
/// PEM blocks in one file. The first is the private key that signs; the others have signed before, and their public halves go on being
/// published, so that what they signed stays good.
/// </summary>
internal static class BadgeKeyFile
{
    /// <exception cref="ConfigurationException">There is no such file, or it holds something else.</exception>
    public static ImmutableArray<BadgeKey> Read(string path)
    {
        try
        {
            var keys = Blocks(File.ReadAllText(path)).Select(BadgeKey.Read).ToImmutableArray();
            return keys is [{ MaySign: true }, ..] ? keys : throw new ConfigurationException($"{path} must begin with an RSA private key in PEM; badge-key makes one.");
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw new ConfigurationException($"{path} holds something that is no RSA key of 2048 bits or more in PEM: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"The keys of badges (Badges:KeyFile) cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Puts a new key first. It is on disk, for its owner's eyes only, when this returns; the file was never half of it.</summary>
    public static ImmutableArray<BadgeKey> Renew(string path)
    {
        var (signing, earlier) = (BadgeKey.New(), File.Exists(path) ? Read(path) : []);
        var half = $"{path}.new";
        File.Delete(half);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(half, options))
        {
            using var text = new StreamWriter(file, leaveOpen: true);
            text.WriteLine(signing.ToPem());
            foreach (var key in earlier)
            {
                text.WriteLine(key.ToPublicPem());
            }

            text.Flush();
            file.Flush(flushToDisk: true);
        }

        File.Move(half, path, overwrite: true);
        return [signing, .. earlier];
    }

    private static IEnumerable<string> Blocks(string text)
    {
        var at = 0;
        while (PemEncoding.TryFind(text.AsSpan(at), out var found))
        {
            yield return text.AsSpan(at)[found.Location].ToString();
            at += found.Location.End.Value;
        }
    }
}
