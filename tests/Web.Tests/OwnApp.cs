using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Domain;

namespace Engagement.Tests;

/// <summary>An authenticator app as a person of the staff sets it up.</summary>
internal static class OwnApp
{
    public static async Task<(byte[] Secret, IReadOnlyList<string> Codes)> SwitchOn(HttpClient client)
    {
        var begun = await client.PostAsJsonAsync("/api/account/second-factor", new { password = SchoolServer.Password });
        var secret = FromBase32((await begun.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("secret").GetString()!);
        var confirmed = await client.PostAsJsonAsync(
            "/api/account/second-factor/confirm", new { code = TimeCode.CodeAt(secret, TimeCode.StepAt(TimeProvider.System.GetUtcNow())) });
        var codes = (await confirmed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("recoveryCodes");
        return (secret, [.. codes.EnumerateArray().Select(code => code.GetString()!)]);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(sign => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }
}
