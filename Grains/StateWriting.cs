namespace Engagement;

internal static class StateWriting
{
    /// <summary>
    /// Puts another state in the place of the grain's own, and stores it. When that fails, memory and store no longer say the same:
    /// the grain goes to sleep, and the next call begins with what is stored.
    /// </summary>
    public static async Task Store<TState>(this IGrainBase grain, IPersistentState<TState> state, TState changed)
    {
        state.State = changed;
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            grain.DeactivateOnIdle();
            throw;
        }
    }
}
