using System.Diagnostics;
using Engagement.Bench.Load;

namespace Engagement.Bench.Screens;

/// <summary>A screen that asks for the board every second, each at another moment of it.</summary>
internal sealed class PollingScreen(Uri address, string path, Posts posts) : Screen(posts)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static int _opened;

    private readonly byte[] _request = HttpLine.Get(path);
    private readonly CancellationTokenSource _closing = new();
    private HttpLine? _line;

    public override async Task Open()
    {
        _line = await HttpLine.Connect(address);
        await Poll(_line);
        _ = PollOn(_line, TimeSpan.FromMilliseconds(Interlocked.Increment(ref _opened) * 617L % 1000));
    }

    public override void Dispose()
    {
        _closing.Cancel();
        _line?.Dispose();
        _closing.Dispose();
    }

    private async Task PollOn(HttpLine line, TimeSpan phase)
    {
        try
        {
            await Task.Delay(phase, _closing.Token);
            using var timer = new PeriodicTimer(Pause);
            do
            {
                await Poll(line);
            }
            while (await timer.WaitForNextTickAsync(_closing.Token));
        }
        catch (Exception e) when (_closing.IsCancellationRequested && e is not InvalidOperationException)
        {
            // The screen was closed in the middle of a question.
        }
    }

    private async Task Poll(HttpLine line)
    {
        var answer = await line.Send(_request);
        Show(answer.Body.Span, Stopwatch.GetTimestamp());
    }
}
