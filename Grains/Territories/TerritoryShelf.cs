using Engagement.Domain;
using Orleans.Storage;

namespace Engagement.Territories;

/// <summary>
/// The rows in which a territory lies. Only rows that have changed are written, and whoever asks while a write is under way
/// shares the next one.
/// </summary>
internal sealed class TerritoryShelf(IGrainStorage storage, string territory, Func<string, TerritoryRow> rowOf)
{
    private readonly Dictionary<string, GrainState<TerritoryRow>> _stored = [];
    private readonly HashSet<string> _changed = [];
    private TaskCompletionSource? _waiting;
    private bool _isWriting;

    /// <summary>Null when the row was announced but never written.</summary>
    public async Task<TerritoryRow?> Read(string row)
    {
        var state = _stored[row] = new();
        await storage.ReadStateAsync(StateNames.Register, IdOf(row), state);
        return state.RecordExists ? state.State : null;
    }

    /// <summary>Durable on return, with every change that was made before the call.</summary>
    public Task Write(IEnumerable<string> rows)
    {
        _changed.UnionWith(rows);
        _waiting ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
        var written = _waiting.Task;
        if (!_isWriting)
        {
            _ = WriteWaiting();
        }

        return written;
    }

    private async Task WriteWaiting()
    {
        _isWriting = true;
        while (_waiting is { } waiting)
        {
            _waiting = null;
            string[] rows = [.. _changed];
            _changed.Clear();
            try
            {
                // A child's version must not be durable before the figures that came with it.
                await Task.WhenAll(rows.Where(row => rowOf(row).Version == 0).Select(Write));
                await Task.WhenAll(rows.Where(row => rowOf(row).Version > 0).Select(Write));
                waiting.SetResult();
            }
            catch (Exception e)
            {
                waiting.SetException(e);
            }
        }

        _isWriting = false;
    }

    private Task Write(string row)
    {
        if (!_stored.TryGetValue(row, out var state))
        {
            _stored[row] = state = new();
        }

        state.State = rowOf(row);
        return storage.WriteStateAsync(StateNames.Register, IdOf(row), state);
    }

    private GrainId IdOf(string row) => GrainId.Create("register", $"register/{territory}/{row}");
}
