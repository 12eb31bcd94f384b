using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Engagement.Domain;

/// <summary>An exact number as <c>3/4</c>, in lowest terms.</summary>
internal sealed class FractionText : JsonConverter<Fraction>
{
    public override Fraction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parts = reader.GetString()!.Split('/');
        return parts.Length == 2 && Parse(parts[0], out var numerator) && Parse(parts[1], out var denominator) && !denominator.IsZero
            ? new(numerator, denominator)
            : throw new JsonException("That is no fraction.");
    }

    public override void Write(Utf8JsonWriter writer, Fraction value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    private static bool Parse(string text, out BigInteger number) => BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
