using Engagement.Boards;

namespace Engagement.Live;

/// <summary>The observer of this process for one audience: a change does not say for whom it is meant, so each audience has its own.</summary>
internal sealed class BoardEar(Audience audience, Action<Audience, BoardDelta> heard) : IBoardObserver
{
    private IBoardObserver? _reference;

    public IBoardObserver ReferenceFrom(IGrainFactory grains) => _reference ??= grains.CreateObjectReference<IBoardObserver>(this);

    public Task BoardChanged(BoardDelta delta)
    {
        heard(audience, delta);
        return Task.CompletedTask;
    }
}
