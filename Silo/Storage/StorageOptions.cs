using System.ComponentModel.DataAnnotations;

namespace Engagement.Storage;

/// <summary>Configuration section <c>Data</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The folder of every file the process writes. The default is <c>data</c> beside the program's settings.</summary>
    [Required]
    public string Directory { get; set; } = "data";
}
