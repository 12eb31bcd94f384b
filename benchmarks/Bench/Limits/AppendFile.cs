using System.Threading.Channels;
using Microsoft.Win32.SafeHandles;

namespace Engagement.Bench.Limits;

/// <summary>A file that only grows. What waits is written and synced together; nobody is answered before.</summary>
internal sealed class AppendFile : IAsyncDisposable
{
    private readonly SafeFileHandle _file;
    private readonly Channel<(byte[] Body, TaskCompletionSource Written)> _queue =
        Channel.CreateUnbounded<(byte[], TaskCompletionSource)>(new() { SingleReader = true });

    private readonly Task _loop;

    public AppendFile(string path)
    {
        _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        _loop = Task.Run(Drain);
    }

    /// <summary>Durable on return.</summary>
    public Task Append(byte[] body)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _queue.Writer.TryWrite((body, written));
        return written.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.Complete();
        await _loop;
        _file.Dispose();
    }

    private async Task Drain()
    {
        var (bodies, waiting) = (new List<ReadOnlyMemory<byte>>(), new List<TaskCompletionSource>());
        long length = 0;
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (_queue.Reader.TryRead(out var item))
            {
                bodies.Add(item.Body);
                waiting.Add(item.Written);
            }

            await RandomAccess.WriteAsync(_file, bodies, length);
            RandomAccess.FlushToDisk(_file);
            length += bodies.Sum(body => (long)body.Length);
            waiting.ForEach(written => written.SetResult());
            bodies.Clear();
            waiting.Clear();
        }
    }
}
