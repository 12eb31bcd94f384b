using System.Collections.Immutable;
using System.Globalization;
using Engagement.Domain;
using Engagement.Problems;
using Engagement.Students;

namespace Engagement.Elections;

/// <param name="Class">Only for the body of a class.</param>
/// <param name="Seats">Of a president always 1.</param>
internal sealed record ElectionRequest(
    Guid? Id, string? Kind, string? Class, int? Seats, VotersRequest? Voters, DateOnly? Day, string? From, string? To)
{
    private const int MostSeats = 20;
    private const int YoungestVoter = 8;
    private const int OldestVoter = 11;

    public Problem? TryRead(string by, Roster roster, out ElectionNotice notice)
    {
        notice = null!;
        if (new HoursRequest(Day, From, To).TryRead(out var hours) is { } wrong)
        {
            return wrong;
        }

        if (Id is null || Id == Guid.Empty)
        {
            return Problem.Invalid("id", "A UUID that the client makes.");
        }

        if (Kind is null || !ElectionKind.All.Contains(Kind))
        {
            return Problem.Invalid("kind", $"One of {string.Join(", ", ElectionKind.All)}.");
        }

        if (Seats is < 1 or > MostSeats || (Kind == ElectionKind.President && Seats is not (null or 1)))
        {
            return Problem.Invalid("seats", $"From 1 to {MostSeats}; a school has one president.");
        }

        if (Kind == ElectionKind.Class)
        {
            if (roster.Students.FirstOrDefault(student => student.Class == Class) is not { } one)
            {
                return Problem.Invalid("class", "The school has no such class.");
            }

            notice = ClassElections.Of(Id.Value, one.Class, one.Grade, Seats ?? 1, hours, by);
            return null;
        }

        var (youngest, oldest) = (Voters?.Grades?.From ?? YoungestVoter, Voters?.Grades?.To ?? OldestVoter);
        if (youngest < 1 || oldest > 12 || youngest > oldest)
        {
            return Problem.Invalid("voters.grades", "The youngest and the oldest grade that votes.");
        }

        notice = new(Id.Value, Kind, null, Seats ?? 1, new(youngest, oldest, null, Voters?.OnlyMembers ?? false), false, hours, by);
        return null;
    }
}

/// <param name="OnlyMembers">Members of the parliament alone: who belongs to a faction.</param>
internal sealed record VotersRequest(VoterGradesRequest? Grades, bool? OnlyMembers);

internal sealed record VoterGradesRequest(int? From, int? To);

/// <param name="Classes">All when it is missing.</param>
internal sealed record ClassElectionsRequest(Guid? Id, ImmutableArray<string?>? Classes, int? Seats, DateOnly? Day, string? From, string? To)
{
    private const int MostSeats = 10;

    public Problem? TryRead(string by, Roster roster, out ImmutableArray<ElectionNotice> notices)
    {
        notices = [];
        if (new HoursRequest(Day, From, To).TryRead(out var hours) is { } wrong)
        {
            return wrong;
        }

        if (Id is null || Id == Guid.Empty)
        {
            return Problem.Invalid("id", "A UUID that the client makes.");
        }

        if (Seats is < 1 or > MostSeats)
        {
            return Problem.Invalid("seats", $"From 1 to {MostSeats}.");
        }

        string?[] only = Classes is { IsDefault: false } given ? [.. given] : [];
        var known = roster.Students.Select(student => student.Class).ToHashSet();
        if (only.Any(one => one is null || !known.Contains(one)))
        {
            return Problem.Invalid("classes", "The school has no such class.");
        }

        notices = ClassElections.Of(Id.Value, roster.Students, [.. only.Select(one => one!)], Seats ?? 3, hours, by);
        return null;
    }
}

/// <param name="From">As the school's clock shows it: <c>09:00</c>.</param>
internal sealed record HoursRequest(DateOnly? Day, string? From, string? To)
{
    public Problem? TryRead(out VotingHours hours)
    {
        hours = null!;
        if (Day is null)
        {
            return Problem.Invalid("day", "The day of the voting.");
        }

        if (!IsClock(From, out var from) || !IsClock(To, out var to) || to <= from)
        {
            return Problem.Invalid("from", "From and to are times of one day, such as 09:00.");
        }

        hours = new(Day.Value, from, to);
        return null;
    }

    private static bool IsClock(string? text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
