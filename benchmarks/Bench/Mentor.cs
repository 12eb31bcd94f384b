using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Engagement.Bench;

/// <summary>A signed-in mentor, as the desk is one.</summary>
internal sealed class Mentor(HttpClient client) : IDisposable
{
    public async Task<List<string>> Students()
    {
        var page = await client.GetFromJsonAsync<JsonElement>("/api/schools/abai/students?limit=1000");
        return [.. page.GetProperty("items").EnumerateArray().Select(student => student.GetProperty("id").GetString()!)];
    }

    public static byte[] Sheet(Guid id, string kind, IEnumerable<string> students)
    {
        var lines = string.Join(',', students.Select(student => $$"""{"student":"{{student}}"}"""));
        return Encoding.UTF8.GetBytes(
            $$"""{"id":"{{id}}","activity":{"day":"2026-11-18","kind":"{{kind}}"},"lines":[{{lines}}]}""");
    }

    /// <summary>Granted points, or null when the sheet was not taken.</summary>
    public async Task<int?> Post(byte[] sheet, bool readReceipt)
    {
        using var content = new ByteArrayContent(sheet);
        content.Headers.ContentType = new("application/json");
        using var answer = await client.PostAsync("/api/schools/abai/sheets", content);
        if (!answer.IsSuccessStatusCode)
        {
            return null;
        }

        return readReceipt ? (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("granted").GetInt32() : 0;
    }

    public async Task<bool> Undo(Guid sheet)
    {
        using var answer = await client.PostAsJsonAsync($"/api/schools/abai/sheets/{sheet}/reversal", new { reason = "bench" });
        return answer.IsSuccessStatusCode;
    }

    public async Task<int> SchoolPoints()
    {
        var board = await client.GetFromJsonAsync<JsonElement>("/api/schools/abai/boards/factions?period=year");
        return board.GetProperty("school").GetProperty("points").GetInt32();
    }

    public void Dispose() => client.Dispose();
}
