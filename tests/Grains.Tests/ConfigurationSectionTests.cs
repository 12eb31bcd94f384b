using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Engagement.Tests;

public sealed class ConfigurationSectionTests
{
    [Fact]
    public void A_value_out_of_bounds_is_told_with_its_key()
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Start(("Kettle:Litres", "11")).CheckConfiguration());
        Assert.StartsWith("Kettle:Litres: ", Assert.Single(fault.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_another_type_is_told_with_its_key()
    {
        var fault = Assert.Throws<ConfigurationException>(() => Start(("Kettle:Litres", "many")).CheckConfiguration());
        Assert.Contains("'many' at 'Kettle:Litres'", fault.Message, StringComparison.Ordinal);
        Assert.True(StartupFault.IsOfConfiguration(fault));
    }

    [Fact]
    public void What_is_right_is_taken_and_what_is_not_said_keeps_its_default()
    {
        var services = Start(("Kettle:Litres", "2"));
        services.CheckConfiguration();
        Assert.Equal((2, "steel"), (services.GetRequiredService<IOptions<Kettle>>().Value.Litres, services.GetRequiredService<IOptions<Kettle>>().Value.Metal));
    }

    private static ServiceProvider Start(params (string Key, string Value)[] configuration)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(configuration.Select(row => KeyValuePair.Create(row.Key, (string?)row.Value))).Build());
        services.AddSection<Kettle>("Kettle");
        return services.BuildServiceProvider();
    }

    private sealed class Kettle
    {
        [Range(1, 10)]
        public int Litres { get; set; } = 3;

        public string Metal { get; set; } = "steel";
    }
}
