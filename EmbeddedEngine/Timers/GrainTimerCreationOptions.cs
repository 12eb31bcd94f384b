using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

public readonly struct GrainTimerCreationOptions()
{
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
        : this()
    {
        DueTime = dueTime;
        Period = period;
    }

    public required TimeSpan DueTime { get; init; }

    /// <summary>Counted from the end of a callback. Infinite: once.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Whether ticks interleave with other calls.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether ticks count as use of the activation.</summary>
    public bool KeepAlive { get; init; }
}
