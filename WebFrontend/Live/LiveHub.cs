using System.Text.Json.Serialization;
using Engagement.Boards;
using Engagement.Flows;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;
using Microsoft.AspNetCore.SignalR;

namespace Engagement.Live;

/// <summary>What the server sends to a browser. Part of the contract, see <c>docs/protocol.md</c>.</summary>
public interface ILiveClient
{
    Task BoardSnapshot(BoardSnapshot snapshot);

    Task BoardDelta(BoardDelta delta);

    Task StudentChanged(StudentNews news);

    Task FlowChanged(FlowNews news);
}

public sealed record StudentNews(string Student, long Seq);

public sealed record FlowNews(string School, string Flow);

/// <summary>The answer to a browser that holds the newest version already.</summary>
internal sealed record UpToDate(string Board, string Period, long Version)
{
    [JsonPropertyName("upToDate")]
    public bool IsUpToDate { get; } = true;
}

/// <summary>Only watches. Everything that changes something is an HTTP endpoint.</summary>
internal sealed class LiveHub(
    BoardRelay boards, StudentRelay students, FlowRelay flows, OpenConnections connections, HeldSessions sessions, StudentScope scope) : Hub<ILiveClient>
{
    /// <summary>The snapshot, or <see cref="UpToDate"/> when the browser holds it; changes follow as deltas.</summary>
    public async Task<object> Watch(string board, string period, long? sinceVersion)
    {
        var stretch = PeriodNames.Parse(period) ?? throw new HubException("unknown-period");
        var snapshot = await boards.Watch(Context.ConnectionId, Watched(board, stretch)) ?? throw new HubException("unknown-board");
        return snapshot.Version == sinceVersion ? new UpToDate(board, period, snapshot.Version) : snapshot;
    }

    public Task Unwatch(string board, string period) =>
        PeriodNames.Parse(period) is { } stretch ? boards.Unwatch(Context.ConnectionId, Watched(board, stretch)) : Task.CompletedTask;

    /// <summary>The last entry that touched the student; the browser fetches the student again when told of a change.</summary>
    public async Task<StudentNews> WatchStudent(string student)
    {
        // A connection outlives the request that opened it; the session may have ended since.
        if (!await sessions.Holds(Context.User!) || !await scope.MaySee(SessionUser.From(Context.User!), student))
        {
            throw new HubException("forbidden");
        }

        return new(student, await students.Watch(Context.ConnectionId, student));
    }

    /// <summary>The browser fetches the flow now, and again whenever it is told of a change.</summary>
    public async Task<FlowNews> WatchFlow(string school, string flow)
    {
        // A connection outlives the request that opened it; the session may have ended since.
        var user = await sessions.Holds(Context.User!) ? SessionUser.From(Context.User!) : null;
        if (Flow.StudentOf(flow) is { } student && !(Keys.SchoolOf(student) == school && await scope.MaySee(user, student)))
        {
            throw new HubException("forbidden");
        }

        return WatchedFlow.Find(school, flow, user?.School == school) is { } watched && await flows.Watch(Context.ConnectionId, watched)
            ? new(school, flow)
            : throw new HubException("unknown-flow");
    }

    public Task UnwatchFlow(string school, string flow) => flows.Unwatch(Context.ConnectionId, new(school, flow));

    public Task UnwatchStudent(string student) => students.Unwatch(Context.ConnectionId, student);

    /// <summary>Staff watch what the school sees: full names never go over a screen's connection.</summary>
    private WatchedBoard Watched(string board, Period period) => new(
        board, period, Access.AudienceOf(SessionUser.From(Context.User!), BoardAddress.SchoolOf(board)) is Audience.Public ? Audience.Public : Audience.School);

    public override Task OnConnectedAsync() => connections.Add(Context);

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Remove(Context);
        await boards.Forget(Context.ConnectionId);
        await students.Forget(Context.ConnectionId);
        await flows.Forget(Context.ConnectionId);
    }
}
