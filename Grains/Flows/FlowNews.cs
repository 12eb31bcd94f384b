namespace Engagement.Flows;

internal static class FlowNews
{
    /// <summary>Tells whoever watches that what is stored now differs; waits for nobody.</summary>
    public static void TellOf(this IGrainFactory grains, string school, params IEnumerable<string> flows) =>
        _ = grains.GetGrain<IFlowsGrain>(Keys.Flows(school)).Changed([.. flows]);
}
