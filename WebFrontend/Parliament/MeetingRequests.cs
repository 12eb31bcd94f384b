using System.Collections.Immutable;
using System.Globalization;
using Engagement.Problems;

namespace Engagement.Parliament;

/// <summary>Short lines that others read: no longer than they have to be, nothing that a screen could stumble over.</summary>
internal static class Lines
{
    public static bool IsLine(string? text, int longest) => text?.Trim() is { Length: > 0 } line && line.Length <= longest && !line.Any(char.IsControl);

    /// <summary>A text may have paragraphs, and may be empty.</summary>
    public static bool IsText(string? text, int longest) =>
        text is not null && text.Length <= longest && !text.Any(sign => char.IsControl(sign) && sign != '\n');
}

/// <param name="From">As the school's clock shows it: <c>14:30</c>.</param>
internal sealed record NoticeRequest(Guid? Id, string? Kind, string? Faction, DateOnly? Day, string? From, string? Place, GradesRequest? Grades)
{
    private const int LongestPlace = 80;

    public Problem? TryRead(Guid id, IReadOnlyCollection<string> factions, out MeetingNotice notice)
    {
        notice = null!;
        if (Kind is null || !MeetingKind.All.Contains(Kind))
        {
            return Problem.Invalid("kind", $"One of {string.Join(", ", MeetingKind.All)}.");
        }

        if ((Kind == MeetingKind.Faction) != (Faction is not null) || (Faction is not null && !factions.Contains(Faction)))
        {
            return Problem.Invalid("faction", "A faction's meeting names one of the school's factions; no other meeting does.");
        }

        if (TryRead(out var move) is { } fault)
        {
            return fault;
        }

        notice = new(id, Kind, Faction, move.Day, move.From, move.Place, move.FromGrade, move.ToGrade);
        return null;
    }

    public Problem? TryRead(out MoveMeeting move)
    {
        move = null!;
        if (Day is not { } day || day.Year is < 2000 or > 2200)
        {
            return Problem.Invalid("day", "The day of the meeting.");
        }

        if (!TimeOnly.TryParseExact(From, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
        {
            return Problem.Invalid("from", "When it begins, such as 14:30.");
        }

        if (!Lines.IsLine(Place, LongestPlace))
        {
            return Problem.Invalid("place", $"Where it is, at most {LongestPlace} characters.");
        }

        if (Grades is not { From: >= 1, To: <= 12 } || Grades.From > Grades.To)
        {
            return Problem.Invalid("grades", "The youngest and the oldest grade.");
        }

        move = new(day, from, Place!.Trim(), Grades.From!.Value, Grades.To!.Value);
        return null;
    }
}

internal sealed record GradesRequest(int? From, int? To);

internal sealed record AgendaRequest(long? Version, ImmutableArray<ItemRequest?>? Items)
{
    private const int LongestTitle = 200;
    private const int Most = 50;

    public Problem? TryRead(out SetAgenda step)
    {
        step = null!;
        if (Version is null || Items is not { IsDefault: false, Length: <= Most } items)
        {
            return Problem.Invalid("items", "The items in order, and the version of the meeting that was looked at.");
        }

        foreach (var (i, item) in items.Index())
        {
            if (item?.Id is null || item.Id == Guid.Empty || !Lines.IsLine(item.Title, LongestTitle))
            {
                return Problem.Invalid($"items[{i}]", $"An item has a UUID that the client makes and a title of at most {LongestTitle} characters.");
            }

            if (item.Applicants is { IsDefault: false } applicants && (applicants.Length > Most || applicants.Any(string.IsNullOrEmpty)))
            {
                return Problem.Invalid($"items[{i}].applicants", $"At most {Most} students.");
            }
        }

        step = new(Version.Value, [.. items.Select(item => new ItemDraft(item!.Id!.Value, item.Title!.Trim(), item.Applicants is { IsDefault: false } given ? [.. given.Select(one => one!)] : []))]);
        return null;
    }
}

internal sealed record ItemRequest(Guid? Id, string? Title, ImmutableArray<string?>? Applicants);

internal sealed record ResolutionRequest(string? Kind, string? Text, VoteRequest? Vote, string? Owner, DateOnly? Due, ImmutableArray<DecisionRequest?>? Decisions)
{
    private const int LongestText = 500;
    private const int MostVotes = 10_000;
    private const int MostDecisions = 50;

    public Problem? TryRead(Guid id, out Resolution resolution)
    {
        resolution = null!;
        if (Kind is null || !ResolutionKind.All.Contains(Kind))
        {
            return Problem.Invalid("kind", $"One of {string.Join(", ", ResolutionKind.All)}.");
        }

        if (!Lines.IsText(Text, LongestText) || (string.IsNullOrWhiteSpace(Text) && Kind != ResolutionKind.Admission))
        {
            return Problem.Invalid("text", $"What was resolved, at most {LongestText} characters.");
        }

        if (Vote is not null and not { For: >= 0 and <= MostVotes, Against: >= 0 and <= MostVotes, Abstained: >= 0 and <= MostVotes })
        {
            return Problem.Invalid("vote", "How many voted for, against, and abstained.");
        }

        if (Kind == ResolutionKind.Task ? Due is null : Due is not null || Owner is not null)
        {
            return Problem.Invalid("due", "A task has a day by which it is done; nothing else has one.");
        }

        var decisions = Decisions is { IsDefault: false } given ? given : [];
        if (decisions.Length > MostDecisions || decisions.Any(one => one is not { Student.Length: > 0, IsAdmitted: not null }) || (Kind != ResolutionKind.Admission && decisions.Length > 0))
        {
            return Problem.Invalid("decisions", "An admission says of each application whether it is admitted.");
        }

        resolution = new(
            id, Kind, Text!.Trim(), Vote is null ? null : new(Vote.For!.Value, Vote.Against!.Value, Vote.Abstained!.Value, Vote.IsSecret ?? false),
            Owner, Due, [.. decisions.Select(one => new Applicant(one!.Student!, one.IsAdmitted, null))]);
        return null;
    }
}

internal sealed record VoteRequest(int? For, int? Against, int? Abstained, bool? IsSecret);

internal sealed record DecisionRequest(string? Student, bool? IsAdmitted);
