using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Engagement.Papers;

/// <summary>Configuration section <c>Papers</c>.</summary>
internal sealed class PaperOptions : IValidatableObject
{
    /// <summary>
    /// Where people outside reach this server, as it stands in the code of a printed paper and in badges. Without it: the address by
    /// which the request came.
    /// </summary>
    public string? Address { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Address) && !IsSite(Address))
        {
            yield return new("must be the address of this server, http or https and without ? and #, for instance https://koshbasshy.example.kz.", [nameof(Address)]);
        }
    }

    private static bool IsSite(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && uri.UserInfo.Length == 0 && !address.Contains('?', StringComparison.Ordinal) && !address.Contains('#', StringComparison.Ordinal);
}

internal static class PublicAddress
{
    public static void AddPapers(this WebApplicationBuilder builder) => builder.Services.AddSection<PaperOptions>("Papers");

    /// <summary>Where people outside reach this server, without a slash at the end.</summary>
    public static string Site(this HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<PaperOptions>>().Value.Address is { Length: > 0 } address
            ? address.TrimEnd('/')
            : $"{context.Request.Scheme}://{context.Request.Host}";
}
