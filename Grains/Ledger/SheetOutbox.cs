using Microsoft.Extensions.Logging;

namespace Engagement.Ledger;

/// <summary>
/// Brings to a book what a grain has decided and stored: at once, by a timer while the book cannot be reached, and with the next activation
/// after a crash. The book knows the id of a sheet and takes it once, so what is sent again changes nothing.
/// </summary>
/// <param name="owner">The grain that has decided.</param>
/// <param name="hasUnsent">Whether its state holds something that was not answered yet.</param>
/// <param name="deliver">Sends all of that and stores the answers.</param>
internal sealed partial class SheetOutbox(Grain owner, Func<bool> hasUnsent, Func<Task> deliver, ILogger log)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    private IGrainTimer? _sending;

    /// <summary>For the end of an activation, which does not wait for the book: what a crash left is sent in a turn of its own.</summary>
    public void Resume()
    {
        if (hasUnsent())
        {
            SendAfter(TimeSpan.Zero);
        }
    }

    /// <summary>Sends now what there is; whatever goes wrong, the timer sends it again.</summary>
    public async Task Send()
    {
        try
        {
            if (hasUnsent())
            {
                SendAfter(Again);
                await deliver();
            }

            _sending?.Dispose();
            _sending = null;
        }
        catch (LedgerUnavailableException e)
        {
            LogUnsent(e, owner.GrainContext.GrainId);
        }
    }

    private void SendAfter(TimeSpan wait) => _sending ??= owner.RegisterGrainTimer(_ => Send(), wait, Again);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What {Grain} has decided waits for the book")]
    private partial void LogUnsent(Exception exception, GrainId grain);
}
