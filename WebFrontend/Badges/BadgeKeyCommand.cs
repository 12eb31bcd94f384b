namespace Engagement.Badges;

/// <summary><c>badge-key</c> makes the key that signs badges from now on. What earlier ones signed stays good: their public halves remain.</summary>
internal static class BadgeKeyCommand
{
    public static Func<Task<int>>? Find(string[] args) => args is ["badge-key", .. var settings] ? () => Run(settings) : null;

    /// <returns>0 when there is a new key, 2 when the command was not understood.</returns>
    private static async Task<int> Run(string[] settings)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(settings).Build();
        if ((configuration["Badges:KeyFile"] ?? (configuration["Data:Directory"] is { } data ? Path.Combine(data, BadgeSetup.File) : null)) is not { } path)
        {
            await Console.Error.WriteLineAsync("Usage: badge-key --Data:Directory DIR, or badge-key --Badges:KeyFile FILE");
            return 2;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var keys = BadgeKeyFile.Renew(path);
        Console.WriteLine($"Key {keys[0].Id} signs badges from the next start of the server on. Earlier keys that stay published: {keys.Length - 1}.");
        return 0;
    }
}
