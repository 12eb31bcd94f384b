using System.Collections.Immutable;
using Engagement.Problems;

namespace Engagement.Summer;

/// <summary>How long the few free lines of the summer may be. All of them are about offices, courses and squads, none about a child.</summary>
internal static class OfficeLine
{
    private const int Longest = 120;
    private const int LongestCall = 1_000;
    private const int LongestLink = 300;

    public static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static Problem? FaultOf(string? line, string field, bool isNeeded = true) =>
        (Tidy(line) is { } text ? text.Length <= Longest && !text.Any(char.IsControl) : !isNeeded) ? null : Problem.Invalid(field, $"At most {Longest} characters.");

    public static Problem? FaultOfCall(string? call) =>
        Tidy(call) is { } text && (text.Length > LongestCall || text.Any(one => char.IsControl(one) && one != '\n'))
            ? Problem.Invalid("call", $"At most {LongestCall} characters.")
            : null;

    public static Problem? FaultOfLink(string? link, string field = "link") =>
        Tidy(link) is { } text && (text.Length > LongestLink || !Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
            ? Problem.Invalid(field, "An address that begins with https://.")
            : null;
}

internal sealed record CentreRequest(string? Authority, string? Contact, string? Call)
{
    public Problem? Fault => OfficeLine.FaultOf(Authority, "authority", isNeeded: false)
        ?? OfficeLine.FaultOf(Contact, "contact", isNeeded: false) ?? OfficeLine.FaultOfCall(Call);
}

internal sealed record HeadRequest(string? Login);

internal sealed record MembershipRequest(string? Role, string? Institution)
{
    public Problem? Fault => Role is null || !CentreRole.All.Contains(Role)
        ? Problem.Invalid("role", $"One of {string.Join(", ", CentreRole.All)}.")
        : OfficeLine.FaultOf(Institution, "institution");
}

internal sealed record AdmissionRequest(bool? Admitted)
{
    public Problem? Fault => Admitted is null ? Problem.Invalid("admitted", "Whether the person is admitted.") : null;
}

internal sealed record CourseRequest(string? Title, ImmutableArray<CourseDayRequest?>? Days, string? Link)
{
    public Problem? TryRead(Guid id, out CoursePlan plan)
    {
        var given = Days is { IsDefault: false } known ? known : [];
        var days = given.Where(day => day is { Day: not null, Teacher.Length: > 0 } && day.Teacher.Contains('/', StringComparison.Ordinal))
            .Select(day => new CourseDay(day!.Day!.Value, day.Teacher!)).ToImmutableArray();
        plan = new(id, OfficeLine.Tidy(Title) ?? "", days, OfficeLine.Tidy(Link));
        return OfficeLine.FaultOf(Title, "title")
            ?? (days.Length == 0 || days.Length < given.Length ? Problem.Invalid("days", "Days, each with who teaches on it.") : null)
            ?? OfficeLine.FaultOfLink(Link);
    }
}

internal sealed record CourseDayRequest(DateOnly? Day, string? Teacher);

internal sealed record DayRequest(string? State)
{
    public Problem? Fault => State is not null && DayState.All.Contains(State) ? null : Problem.Invalid("state", $"One of {string.Join(", ", DayState.All)}.");
}

internal sealed record PaperRequest(string? Number, string? Name);
