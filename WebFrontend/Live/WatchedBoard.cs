using Engagement.Seasons;

namespace Engagement.Live;

/// <summary>A board in one period: what a browser watches, and the SignalR group of those who do.</summary>
internal sealed record WatchedBoard(string Board, Period Period)
{
    public string Group => $"{Period}/{Board}";
}
