using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Engagement.Ledger;

/// <summary>
/// What waits for one receiver. A delivery that fails is not repeated: the receiver finds the gap at the next one and reads
/// the book. When there is no next one, an empty delivery takes its place. A lone sheet goes at once; what comes right behind
/// goes together, so that a busy book costs few deliveries.
/// </summary>
internal sealed partial class ProjectionOutlet(ILedgerProjection receiver, long headSeq, ILogger log)
{
    private const int LongestDelivery = 256;
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly Queue<SheetRecord> _waiting = new();
    private bool _isOwed;
    private bool _isBusy;

    /// <summary>The last entry that was handed over.</summary>
    public long UpTo { get; private set; } = headSeq;

    public void Deliver(SheetRecord sheet)
    {
        _waiting.Enqueue(sheet);
        DrainIfIdle();
    }

    /// <summary>Tells the receiver how far the book goes.</summary>
    public void Nudge()
    {
        _isOwed = true;
        DrainIfIdle();
    }

    private void DrainIfIdle()
    {
        if (!_isBusy)
        {
            _ = Drain();
        }
    }

    private async Task Drain()
    {
        _isBusy = true;
        var pause = TimeSpan.Zero;
        while (_waiting.Count > 0 || _isOwed)
        {
            var delivery = Next();
            _isOwed = false;
            try
            {
                await receiver.Apply(delivery);
                pause = TimeSpan.Zero;
                await Task.Delay(Gathering);
            }
            catch (Exception e)
            {
                LogDeliveryFailed(e, delivery.UpTo);
                _isOwed = true;
                pause = pause == TimeSpan.Zero ? ShortestPause : TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks));
                await Task.Delay(pause);
            }
        }

        _isBusy = false;
    }

    /// <summary>As much as waits, up to the longest delivery; an empty one when nothing does.</summary>
    private Delivery Next()
    {
        var sheets = ImmutableArray.CreateBuilder<SheetRecord>(Math.Min(_waiting.Count, LongestDelivery));
        while (sheets.Count < LongestDelivery && _waiting.TryDequeue(out var sheet))
        {
            sheets.Add(sheet);
        }

        var after = UpTo;
        UpTo = sheets.Count > 0 ? sheets[^1].LastSeq : after;
        return new(after, UpTo, sheets.DrainToImmutable());
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A delivery up to {UpTo} failed; the receiver will read the book")]
    private partial void LogDeliveryFailed(Exception exception, long upTo);
}
