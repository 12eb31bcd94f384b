using Engagement.Boards;
using Engagement.Seasons;

namespace Engagement.Live;

/// <summary>A board in one period as one audience sees it: what a browser watches, and the SignalR group of those who do.</summary>
internal sealed record WatchedBoard(string Board, Period Period, Audience Audience)
{
    public string Group => $"{Audience}/{Period}/{Board}";
}
