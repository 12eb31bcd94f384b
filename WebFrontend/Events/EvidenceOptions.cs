using System.ComponentModel.DataAnnotations;

namespace Engagement.Events;

/// <summary>Configuration section <c>Evidence</c>.</summary>
internal sealed class EvidenceOptions
{
    /// <summary>Largest file that proves an event, in bytes; the default is 5 MiB.</summary>
    [Range(1024, 50 * 1024 * 1024)]
    public int FileBytes { get; set; } = 5 * 1024 * 1024;
}
