namespace Engagement.Bench;

/// <summary>How long and how often things are measured.</summary>
internal sealed record Plan(int Runs, TimeSpan WarmUp, TimeSpan Load, TimeSpan Screens)
{
    /// <summary>Servers run all day; what their compilers do in the first seconds is no measure of them.</summary>
    public static readonly Plan Thorough = new(5, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(10));

    public static readonly Plan Quick = new(1, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(4));
}
