using System.Text.Json;

namespace Engagement.Tests;

/// <summary>A student as the roster shows them to staff.</summary>
internal sealed record Pupil(string Id, string Name, string Class, string? Faction)
{
    public static Pupil Read(JsonElement student) => new(
        student.GetProperty("id").GetString()!, student.GetProperty("name").GetString()!, student.GetProperty("class").GetString()!,
        student.GetProperty("faction").GetString());
}
