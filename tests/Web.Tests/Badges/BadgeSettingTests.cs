using Engagement.Badges;
using Engagement.Papers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Engagement.Tests;

/// <summary>Settings of papers and badges that cannot work end the start with a sentence.</summary>
public sealed class BadgeSettingTests
{
    [Theory]
    [InlineData("koshbasshy.example.kz")]
    [InlineData("ftp://koshbasshy.example.kz")]
    [InlineData("https://koshbasshy.example.kz/?a=1")]
    [InlineData("https://koshbasshy.example.kz/#top")]
    [InlineData("https://me:secret@koshbasshy.example.kz")]
    public void An_address_that_nobody_can_open_is_refused(string address) => Assert.StartsWith(
        "Papers:Address: must be the address of this server",
        Assert.Single(Assert.Throws<OptionsValidationException>(() => Start(address)).Failures),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("https://koshbasshy.example.kz")]
    [InlineData("http://192.168.0.5:5080/")]
    [InlineData("")]
    public void Other_addresses_and_none_are_taken(string address) => Start(address);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n")]
    public void A_file_that_is_named_must_hold_a_key(string? content)
    {
        var folder = Directory.CreateTempSubdirectory("engagement-keys-").FullName;
        try
        {
            var file = Path.Combine(folder, "shared.pem");
            if (content is not null)
            {
                File.WriteAllText(file, content);
            }

            Assert.Contains(file, Assert.Throws<ConfigurationException>(() => new BadgeKeys(file, mayMake: false)).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Start(string address)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Papers:Address", address)]).Build());
        services.AddSection<PaperOptions>("Papers");
        using var provider = services.BuildServiceProvider();
        provider.CheckConfiguration();
    }
}
