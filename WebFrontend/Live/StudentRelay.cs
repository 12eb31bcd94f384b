using System.Collections.Concurrent;
using Engagement.Students;
using Microsoft.AspNetCore.SignalR;

namespace Engagement.Live;

/// <summary>Tells the pages of a student on this process when the student's account has changed.</summary>
internal sealed partial class StudentRelay(IGrainFactory grains, IHubContext<LiveHub, ILiveClient> hub, ILogger<StudentRelay> log)
    : BackgroundService, IStudentObserver
{
    private static readonly TimeSpan RenewalPeriod = TimeSpan.FromSeconds(30);

    private readonly Watchers<string> _watchers = new();
    private readonly ConcurrentDictionary<string, byte> _students = new();
    private IStudentObserver? _reference;

    /// <summary>The last entry that touched the student; news of later ones follow to the connection.</summary>
    public async Task<long> Watch(string connection, string student)
    {
        _watchers.Add(connection, student);
        _students.TryAdd(student, 0);
        await hub.Groups.AddToGroupAsync(connection, GroupOf(student));
        return await GrainOf(student).Watch(Reference);
    }

    public Task Unwatch(string connection, string student)
    {
        _watchers.Remove(connection, student);
        return hub.Groups.RemoveFromGroupAsync(connection, GroupOf(student));
    }

    public Task Forget(string connection)
    {
        _watchers.RemoveAll(connection);
        return Task.CompletedTask;
    }

    public Task StudentChanged(string student, long seq)
    {
        _ = hub.Clients.Group(GroupOf(student)).StudentChanged(new(student, seq));
        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(RenewalPeriod);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var student in _students.Keys)
            {
                await RenewOrEnd(student);
            }
        }
    }

    private IStudentObserver Reference => _reference ??= grains.CreateObjectReference<IStudentObserver>(this);

    private async Task RenewOrEnd(string student)
    {
        try
        {
            if (_watchers.IsWatched(student))
            {
                await GrainOf(student).Watch(Reference);
            }
            else if (_students.TryRemove(student, out _))
            {
                await GrainOf(student).Unwatch(Reference);
            }
        }
        catch (Exception e)
        {
            LogRenewalFailed(e);
        }
    }

    private IStudentGrain GrainOf(string student) => grains.GetGrain<IStudentGrain>(Keys.Student(student));

    private static string GroupOf(string student) => $"student/{student}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "Watching a student could not be renewed; trying again")]
    private partial void LogRenewalFailed(Exception exception);
}
