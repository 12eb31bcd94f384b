using System.Text;
using Microsoft.Extensions.Configuration;

namespace Engagement.Commands.Sealing;

internal enum SecretKind : byte
{
    Passphrase = 1,
    KeyFile = 2,
}

/// <summary>
/// What opens a sealed file. It never stands on the command line, where every user of the computer could read it: it comes
/// from a file, from the environment or from the keyboard.
/// </summary>
internal sealed record SealSecret(SecretKind Kind, byte[] Bytes)
{
    public const string Options = "[--key-file FILE | --passphrase-file FILE], or the passphrase in the variable KOSHBASSHY_PASSPHRASE, or typed";
    private const string Variable = "KOSHBASSHY_PASSPHRASE";
    private const int ShortestPassphrase = 12;
    private const int ShortestKey = 32;

    public static SealSecret OfPassphrase(string passphrase) => new(SecretKind.Passphrase, Encoding.UTF8.GetBytes(passphrase.Normalize()));

    /// <exception cref="CommandRefusedException">There is none, or it is too weak.</exception>
    public static SealSecret From(IConfiguration configuration, bool isNew)
    {
        if (configuration["key-file"] is { Length: > 0 } key)
        {
            var bytes = Existing(key, File.ReadAllBytes);
            return bytes.Length >= ShortestKey
                ? new(SecretKind.KeyFile, bytes)
                : throw new CommandRefusedException($"A key file has at least {ShortestKey} random bytes: head -c 32 /dev/urandom > FILE.");
        }

        var passphrase = configuration["passphrase-file"] is { Length: > 0 } file
            ? Existing(file, File.ReadAllText).TrimEnd('\r', '\n')
            : Environment.GetEnvironmentVariable(Variable) ?? Typed(isNew);
        return isNew && passphrase.Length < ShortestPassphrase
            ? throw new CommandRefusedException($"The passphrase has fewer than {ShortestPassphrase} characters. Four or five random words are better than one with signs.")
            : OfPassphrase(passphrase);
    }

    private static T Existing<T>(string path, Func<string, T> read) =>
        File.Exists(path) ? read(path) : throw new CommandRefusedException($"There is no file {path}.");

    private static string Typed(bool isNew)
    {
        if (Console.IsInputRedirected)
        {
            throw new CommandRefusedException($"A secret is needed: {Options}.");
        }

        var typed = Ask("Passphrase: ");
        return !isNew || Ask("Once more: ") == typed ? typed : throw new CommandRefusedException("The two passphrases differ.");
    }

    private static string Ask(string question)
    {
        Console.Error.Write(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
