using System.Collections.Immutable;
using Engagement.Parliament;
using Engagement.Problems;

namespace Engagement.Assignments;

/// <param name="Students">Who does it: each on their own, under the same id.</param>
/// <param name="Faction">Whose work it is; null for the whole school's.</param>
internal sealed record OrderRequest(Guid? Id, ImmutableArray<string?>? Students, string? Text, DateOnly? Due, string? Faction)
{
    private const int LongestText = 300;
    private const int MostStudents = 40;

    public Problem? Fault =>
        Id is null || Id == Guid.Empty ? Problem.Invalid("id", "A UUID that the client makes.")
        : Students is not { IsDefaultOrEmpty: false } students || students.Length > MostStudents || students.Any(string.IsNullOrEmpty) || students.Distinct().Count() < students.Length
            ? Problem.Invalid("students", $"1 to {MostStudents} students, nobody twice.")
        : !Lines.IsText(Text, LongestText) || string.IsNullOrWhiteSpace(Text) ? Problem.Invalid("text", $"1 to {LongestText} characters.")
        : Due is null ? Problem.Invalid("due", "The day by which it is done.")
        : null;

    public AssignmentOrder Read(string by) => new(Id!.Value, Text!.Trim(), Due!.Value, Faction, by);
}

/// <param name="Words">What was done.</param>
/// <param name="Link">Where it can be seen.</param>
internal sealed record WorkRequest(string? Words, string? Link)
{
    private const int LongestWords = 500;
    private const int LongestLink = 500;

    public Problem? Fault =>
        !Lines.IsText(Words ?? "", LongestWords) ? Problem.Invalid("words", $"At most {LongestWords} characters.")
        : ReadLink is { } link && (link.Length > LongestLink || !Uri.TryCreate(link, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
            ? Problem.Invalid("link", $"An address that begins with https://, at most {LongestLink} characters.")
        : ReadWords.Length == 0 && ReadLink is null ? Problem.Invalid("words", "A word or a link.")
        : null;

    public string ReadWords => Words?.Trim() ?? "";

    public string? ReadLink => string.IsNullOrWhiteSpace(Link) ? null : Link.Trim();
}

/// <param name="Sending">Which sending was looked at, from 1.</param>
internal sealed record SendingRequest(int? Sending)
{
    public Problem? Fault => Sending is null ? Problem.Invalid("sending", "Which sending was looked at.") : null;
}

internal sealed record BackRequest(int? Sending, string? Reason)
{
    private const int LongestReason = 300;

    public Problem? Fault =>
        !Lines.IsText(Reason, LongestReason) || string.IsNullOrWhiteSpace(Reason) ? Problem.Invalid("reason", $"1 to {LongestReason} characters.")
        : new SendingRequest(Sending).Fault;
}
