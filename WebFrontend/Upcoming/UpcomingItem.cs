namespace Engagement.Upcoming;

/// <summary>Something that a student will do, or can do, from today on.</summary>
/// <param name="Kind">What it is, and so where it opens: a constant of <see cref="UpcomingKind"/>.</param>
/// <param name="Id">Of that kind.</param>
/// <param name="Day">The first day; the day by which it is due, for what is due.</param>
/// <param name="From">On the school's clock, null for the whole day.</param>
/// <param name="Until">With no <paramref name="From"/>: by when it is due.</param>
/// <param name="State">How the student stands to it, by kind.</param>
/// <param name="IsOwn">True for what the student has agreed or was chosen to do, false for what is merely open.</param>
internal sealed record UpcomingItem(
    string Kind, string Id, Localized Title, DateOnly Day, DateOnly? To, TimeOnly? From, TimeOnly? Until, string? Place, string State, bool IsOwn);

internal static class UpcomingKind
{
    public const string Shift = "shift";
    public const string Debate = "debate";
    public const string Event = "event";
    public const string Meeting = "meeting";
    public const string Election = "election";
    public const string Report = "report";
    public const string Task = "task";
}
