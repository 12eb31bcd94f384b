using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Engagement;

public static class ConfigurationSection
{
    /// <summary>
    /// Options that a section of the configuration sets and their annotations bound. They are checked at start, and what is
    /// wrong is told with the full name of its key.
    /// </summary>
    public static OptionsBuilder<T> AddSection<T>(this IServiceCollection services, string section)
        where T : class
    {
        services.AddSingleton<IValidateOptions<T>>(new Annotations<T>(section));
        return services.AddOptions<T>()
            .Configure<IConfiguration>((options, configuration) => Bind(configuration.GetSection(section), options))
            .ValidateOnStart();
    }

    /// <summary>Checks all options before anything is started, so that nothing else is printed but what is wrong.</summary>
    /// <exception cref="OptionsValidationException">Something is; its failures are sentences.</exception>
    /// <exception cref="ConfigurationException">A value is not of its key's type.</exception>
    public static void CheckConfiguration(this IServiceProvider services) => services.GetService<IStartupValidator>()?.Validate();

    private static void Bind<T>(IConfiguration section, T options)
    {
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException e)
        {
            throw new ConfigurationException(e.Message, e);
        }
    }

    private sealed class Annotations<T>(string section) : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            var faults = new List<ValidationResult>();
            return Validator.TryValidateObject(options, new(options), faults, validateAllProperties: true)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(faults.Select(fault => $"{section}:{string.Join(", ", fault.MemberNames)}: {fault.ErrorMessage}"));
        }
    }
}
