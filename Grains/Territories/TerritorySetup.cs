using Engagement.Domain;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Engagement.Territories;

/// <summary>The catalogue of territories as a service: the built-in ones and those of the file <c>Territories:File</c>.</summary>
public static class TerritorySetup
{
    /// <summary>For every process that asks for territories; repeating it changes nothing.</summary>
    public static IServiceCollection AddTerritories(this IServiceCollection services)
    {
        services.AddOptions<TerritoryOptions>().BindConfiguration("Territories").ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TerritoryOptions>, TerritoryFileCheck>());
        services.TryAddSingleton(provider => Read(provider.GetRequiredService<IOptions<TerritoryOptions>>().Value));
        return services;
    }

    private static TerritoryCatalogue Read(TerritoryOptions options) =>
        options.File is null ? TerritoryCatalogue.Default : TerritoryCatalogue.Default.With(System.IO.File.ReadAllText(options.File));

    private sealed class TerritoryFileCheck : IValidateOptions<TerritoryOptions>
    {
        public ValidateOptionsResult Validate(string? name, TerritoryOptions options)
        {
            if (options.Coalescing < TimeSpan.Zero || options.Coalescing > TimeSpan.FromMinutes(1))
            {
                return ValidateOptionsResult.Fail($"Territories:Coalescing {options.Coalescing} is not between nothing and a minute.");
            }

            try
            {
                Read(options);
                return ValidateOptionsResult.Success;
            }
            catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
            {
                return ValidateOptionsResult.Fail($"Territories:File '{options.File}' cannot be used: {e.Message}");
            }
        }
    }
}

/// <summary>Configuration section <c>Territories</c>.</summary>
public sealed class TerritoryOptions
{
    /// <summary>A JSON file of further territories, in the form of the built-in catalogue. None by default.</summary>
    public string? File { get; set; }

    /// <summary>How long a school or territory gathers changes before it reports again.</summary>
    public TimeSpan Coalescing { get; set; } = TimeSpan.FromSeconds(1);
}
