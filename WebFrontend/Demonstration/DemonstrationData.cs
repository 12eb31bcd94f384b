using System.Text.Json;
using System.Text.Json.Serialization;

namespace Engagement.Demonstration;

/// <summary>What the demonstration tells, as data beside the code.</summary>
internal static class DemonstrationData
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <param name="name">With the folder, for instance <c>Year.notes.json</c>.</param>
    public static T Read<T>(string name)
    {
        using var stream = typeof(DemonstrationData).Assembly.GetManifestResourceStream($"Engagement.Demonstration.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        return JsonSerializer.Deserialize<T>(stream, Json)!;
    }
}
