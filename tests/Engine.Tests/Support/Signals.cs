using System.Collections.Concurrent;

namespace Engagement.Engine.Tests;

/// <summary>What grains and tests tell one another by name. On both engines the silo runs in this process.</summary>
internal static class Signals
{
    private static readonly ConcurrentDictionary<string, TaskCompletionSource> Known = new();
    private static readonly ConcurrentDictionary<string, int> Counts = new();
    private static readonly ConcurrentDictionary<string, object> Values = new();

    public static void Set(string name) => Of(name).TrySetResult();

    public static bool IsSet(string name) => Of(name).Task.IsCompleted;

    public static Task WaitAsync(string name) => Of(name).Task.WaitAsync(TestSilo.Patience);

    public static int Count(string name) => Counts.AddOrUpdate(name, 1, (_, count) => count + 1);

    public static int Counted(string name) => Counts.GetValueOrDefault(name);

    public static void Note(string name, object value)
    {
        Values[name] = value;
        Set(name);
    }

    public static async Task<T> NotedAsync<T>(string name)
    {
        await WaitAsync(name);
        return (T)Values[name];
    }

    /// <summary>Waits until a condition that nothing signals comes true.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TestSilo.Patience);
        while (!condition())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    private static TaskCompletionSource Of(string name) =>
        Known.GetOrAdd(name, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
