using Engagement.Cluster;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Engagement.Tests;

public sealed class ClusterSettingsTests
{
    [Fact]
    public void The_defaults_hold() => Assert.True(Validate(new()).Succeeded);

    [Theory]
    [InlineData("Cluster:Id", "")]
    [InlineData("Cluster:Address", "example.org")]
    [InlineData("Cluster:Address", "0.0.0.0")]
    [InlineData("Cluster:SiloPort", "0")]
    [InlineData("Cluster:SiloPort", "30000")]
    [InlineData("Cluster:GatewayPort", "70000")]
    [InlineData("Cluster:ProbeTimeout", "00:02:00")]
    [InlineData("Cluster:ResponseTimeout", "00:00:00.1")]
    public void What_cannot_work_is_refused_with_a_sentence_that_names_the_key(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        var settings = new ClusterSettings();
        configuration.GetSection("Cluster").Bind(settings);
        var sentence = Assert.Single(Validate(settings).Failures!);
        Assert.Contains(key, sentence, StringComparison.Ordinal);
    }

    private static ValidateOptionsResult Validate(ClusterSettings settings) =>
        new DataAnnotationValidateOptions<ClusterSettings>(null).Validate(null, settings);
}
