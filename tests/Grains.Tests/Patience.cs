namespace Engagement.Tests;

/// <summary>Waiting for what has to come, without a guess at how long it takes.</summary>
internal static class Patience
{
    public static async Task Until(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>A grain whose write has failed goes to sleep; a call that meets it on the way may be turned away.</summary>
    public static async Task<T> Eventually<T>(Func<Task<T>> call)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (Exception) when (attempt < 50)
            {
                await Task.Delay(20);
            }
        }
    }
}
