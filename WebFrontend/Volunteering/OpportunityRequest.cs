using System.Collections.Immutable;
using System.Globalization;
using Engagement.Domain;
using Engagement.Problems;

namespace Engagement.Volunteering;

internal sealed record OpportunityRequest(
    Guid? Id, string? Kind, TitleRequest? Title, string? Place, string? Partner, string? Direction, GradesRequest? Grades, string? Faction,
    DateOnly? From, DateOnly? To, ImmutableArray<ShiftRequest?>? Shifts)
{
    private const int LongestLine = 80;

    public Problem? TryRead(string by, IReadOnlyCollection<string> factions, out Announcement announcement, out ImmutableArray<Shift> shifts)
    {
        announcement = null!;
        shifts = [];
        if (FaultOf(factions) is { } fault)
        {
            return fault;
        }

        var read = ImmutableArray.CreateBuilder<Shift>();
        foreach (var (i, asked) in (Shifts is { IsDefault: false } given ? given : []).Index())
        {
            if ((asked ?? new(null, null, null, null, null)).TryRead($"shifts[{i}].", out var shift) is { } wrong)
            {
                return wrong;
            }

            read.Add(shift);
        }

        var kk = Title!.Kk!.Trim();
        announcement = new(
            Id!.Value, Kind!, new(kk, Line(Title.Ru) ?? kk, Line(Title.En) ?? kk), Place!.Trim(), Line(Partner), Direction!, Grades!.From!.Value, Grades.To!.Value,
            Line(Faction), From!.Value, To!.Value, by);
        shifts = read.ToImmutable();
        return null;
    }

    private Problem? FaultOf(IReadOnlyCollection<string> factions) =>
        Id is null || Id == Guid.Empty ? Problem.Invalid("id", "A UUID that the client makes.")
        : Kind is null || !OpportunityKind.All.Contains(Kind) ? Problem.Invalid("kind", $"One of {string.Join(", ", OpportunityKind.All)}.")
        : IsTooLong(Title?.Kk, isNeeded: true) ? Problem.Invalid("title.kk", "At most 80 characters, in Kazakh at least.")
        : IsTooLong(Title!.Ru) || IsTooLong(Title.En) ? Problem.Invalid("title", "At most 80 characters.")
        : IsTooLong(Place, isNeeded: true) ? Problem.Invalid("place", "At most 80 characters.")
        : IsTooLong(Partner) ? Problem.Invalid("partner", "At most 80 characters.")
        : Direction is null || !VolunteeringDirection.All.Contains(Direction) ? Problem.Invalid("direction", $"One of {string.Join(", ", VolunteeringDirection.All)}.")
        : Grades is not { From: >= 1, To: <= 12 } || Grades.From > Grades.To ? Problem.Invalid("grades", "The youngest and the oldest grade.")
        : Line(Faction) is { } faction && !factions.Contains(faction) ? Problem.Invalid("faction", "The school has no such faction.")
        : From is null || To is null || To < From || To.Value.DayNumber - From.Value.DayNumber > 366 ? Problem.Invalid("to", "The first and the last day, at most a year.")
        : null;

    private static bool IsTooLong(string? line, bool isNeeded = false) =>
        Line(line) is { } text ? text.Length > LongestLine || text.Any(char.IsControl) : isNeeded;

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal sealed record TitleRequest(string? Kk, string? Ru, string? En);

internal sealed record GradesRequest(int? From, int? To);

/// <param name="From">As the school's clock shows it: <c>14:30</c>.</param>
internal sealed record ShiftRequest(Guid? Id, DateOnly? Day, string? From, string? To, int? Places)
{
    public Problem? TryRead(string before, out Shift shift)
    {
        shift = null!;
        if (Id is null || Id == Guid.Empty || Day is null)
        {
            return Problem.Invalid($"{before}{(Day is null ? "day" : "id")}", "A shift has a UUID that the client makes, and a day.");
        }

        if (!IsClock(From, out var from) || !IsClock(To, out var to) || to <= from)
        {
            return Problem.Invalid($"{before}from", "From and to are times of one day, such as 14:30.");
        }

        if (Places is not (>= 1 and <= Announcing.MostPlaces and var places))
        {
            return Problem.Invalid($"{before}places", $"From 1 to {Announcing.MostPlaces}.");
        }

        shift = Shift.Of(Id.Value, Day.Value, from, to, places);
        return HalfHours.MostOf(shift) > 0 ? null : Problem.Invalid($"{before}to", "A shift lasts at least half an hour.");
    }

    private static bool IsClock(string? text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
