using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Engagement.Ledger;

/// <summary>What waits for one receiver. A delivery that fails is not repeated: the receiver finds the gap at the next one and reads the book.</summary>
internal sealed partial class ProjectionOutlet(ILedgerProjection receiver, long headSeq, ILogger log)
{
    private const int LongestDelivery = 256;

    private readonly Queue<SheetRecord> _waiting = new();
    private bool _isBusy;

    /// <summary>The last entry that was handed over.</summary>
    public long UpTo { get; private set; } = headSeq;

    public void Deliver(SheetRecord sheet)
    {
        _waiting.Enqueue(sheet);
        if (!_isBusy)
        {
            _ = Drain();
        }
    }

    private async Task Drain()
    {
        _isBusy = true;
        while (_waiting.Count > 0)
        {
            var sheets = ImmutableArray.CreateBuilder<SheetRecord>(Math.Min(_waiting.Count, LongestDelivery));
            while (sheets.Count < LongestDelivery && _waiting.TryDequeue(out var sheet))
            {
                sheets.Add(sheet);
            }

            var delivery = new Delivery(UpTo, sheets[^1].LastSeq, sheets.DrainToImmutable());
            UpTo = delivery.UpTo;
            try
            {
                await receiver.Apply(delivery);
            }
            catch (Exception e)
            {
                LogDeliveryFailed(e, delivery.UpTo);
            }
        }

        _isBusy = false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A delivery up to {UpTo} failed; the receiver will read the book")]
    private partial void LogDeliveryFailed(Exception exception, long upTo);
}
