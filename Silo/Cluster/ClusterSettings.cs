using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Engagement.Cluster;

/// <summary>
/// Configuration section <c>Cluster</c>: how this process stands in a cluster. What all of them share is the database of
/// <c>ConnectionStrings:Engagement</c>.
/// </summary>
public sealed class ClusterSettings : IValidatableObject
{
    /// <summary>Silos and web fronts with the same id belong together.</summary>
    [Required(ErrorMessage = "Cluster:Id must name the cluster.")]
    public string Id { get; set; } = "engagement";

    /// <summary>
    /// The address at which the others reach this silo. The traffic is neither encrypted nor authenticated: it belongs into
    /// a private network (docs/operations.md).
    /// </summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Between silos.</summary>
    [Range(1, 65535, ErrorMessage = "Cluster:SiloPort must be a port, 1 to 65535.")]
    public int SiloPort { get; set; } = 11111;

    /// <summary>From web fronts to silos.</summary>
    [Range(1, 65535, ErrorMessage = "Cluster:GatewayPort must be a port, 1 to 65535.")]
    public int GatewayPort { get; set; } = 30000;

    /// <summary>
    /// A silo that leaves three probes unanswered is taken for dead, and its grains move. A probe waits for up to four times
    /// this long when answers have been slow: with the default a frozen silo is given up within 12 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.2", "00:01:00", ErrorMessage = "Cluster:ProbeTimeout must lie between 00:00:00.2 and 00:01:00.")]
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a web front waits for a grain before it tells the page to send the same again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00", ErrorMessage = "Cluster:ResponseTimeout must lie between 00:00:01 and 00:01:00.")]
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(5);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IPAddress.TryParse(Address, out var address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
        {
            yield return new("Cluster:Address must be the IP address at which the other processes reach this one, for instance 10.0.0.5.");
        }

        if (SiloPort == GatewayPort)
        {
            yield return new("Cluster:SiloPort and Cluster:GatewayPort must differ.");
        }
    }
}
