namespace Engagement.Ledger;

/// <summary>What the book has answered to a sheet that a decision elsewhere made: verified hours, an event that was held.</summary>
public static class SheetState
{
    /// <summary>No answer yet; it is sent until there is one.</summary>
    public const string Sending = "sending";

    public const string Counted = "counted";

    /// <summary>It needs a second person at the desk, as any sheet of its kind.</summary>
    public const string Waiting = "waiting";

    /// <summary>The book took it not; what it was about is open as before.</summary>
    public const string Refused = "refused";
}
