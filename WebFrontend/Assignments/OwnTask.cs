namespace Engagement.Assignments;

/// <summary>A task that a student was given, for the file of one's own data.</summary>
/// <param name="Words">As they were sent last; null before.</param>
internal sealed record OwnTask(string Text, DateOnly Due, DateTimeOffset? SentAt, string? Words, string? Link, bool IsAccepted)
{
    public static async Task<IReadOnlyList<OwnTask>> Of(string student, IGrainFactory grains) =>
    [
        .. from one in await grains.GetGrain<IAssignmentsGrain>(Keys.Assignments(student)).Get()
           let last = one.Sendings.IsEmpty ? null : one.Sendings[^1]
           select new OwnTask(one.Order.Text, one.Order.Due, last?.At, last?.Words, last?.Link, one.Acceptance is not null),
    ];
}
