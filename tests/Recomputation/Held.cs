using System.Globalization;
using System.Text.Json;

namespace Engagement.Recomputation;

internal sealed record Term(int Number, DateOnly From, DateOnly To, int Weeks);

internal sealed record Happening(string Id, string Row, string Form, string? Host, DateOnly To, string? State);

internal sealed record Stay(string Faction, DateOnly From, DateOnly? To);

internal sealed record Person(string Id, int Grade, IReadOnlyList<Stay> Stays, DateOnly? JoinedOn, DateOnly? LeftOn);

/// <summary>What a seal holds besides the book, as docs/seal.md describes it: nothing that was computed is read here.</summary>
internal sealed record Held(
    string School, string Window, DateTimeOffset At, long CutAt, string CutHead, int CutSheets, TimeZoneInfo Zone, IReadOnlyList<Term> Terms,
    IReadOnlyList<string> Factions, DateOnly? PlanSince, IReadOnlyList<Happening> Plan, IReadOnlyList<Person> People)
{
    private readonly Dictionary<string, Happening> _plan = Plan.ToDictionary(one => one.Id);

    public DateOnly Today => DayOf(At);

    public static Held Read(JsonElement seal)
    {
        var (cut, facts) = (seal.GetProperty("cut"), seal.GetProperty("facts"));
        return new(
            seal.GetProperty("school").GetString()!, seal.GetProperty("window").GetString()!, seal.GetProperty("at").GetDateTimeOffset(),
            cut.GetProperty("seq").GetInt64(), cut.GetProperty("head").GetString()!, cut.GetProperty("sheets").GetInt32(),
            TimeZoneInfo.FindSystemTimeZoneById(facts.GetProperty("timeZone").GetString()!),
            [
                .. facts.GetProperty("quarters").EnumerateArray().Select(one =>
                    new Term(one.GetProperty("number").GetInt32(), Day(one, "from")!.Value, Day(one, "to")!.Value, one.GetProperty("teachingWeeks").GetInt32())),
            ],
            [.. facts.GetProperty("factions").EnumerateArray().Select(one => one.GetString()!)],
            Day(facts, "planSince"),
            [
                .. facts.GetProperty("plan").EnumerateArray().Select(one => new Happening(
                    Text(one, "id")!, Text(one, "row")!, Text(one, "form")!, Text(one, "host"), Day(one, "to")!.Value, Text(one, "state"))),
            ],
            [
                .. facts.GetProperty("people").EnumerateArray().Select(one => new Person(
                    Text(one, "id")!, one.GetProperty("grade").GetInt32(),
                    [.. one.GetProperty("memberships").EnumerateArray().Select(stay => new Stay(Text(stay, "faction")!, Day(stay, "from")!.Value, Day(stay, "to")))],
                    Day(one, "joinedOn"), Day(one, "leftOn"))),
            ]);
    }

    public Happening? Find(string? happening) => happening is not null && _plan.TryGetValue(happening, out var found) ? found : null;

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>A day in a break belongs to the quarter before it; null outside the academic year.</summary>
    public int? TermOf(DateOnly day) => day > Terms[^1].To ? null : Terms.LastOrDefault(term => term.From <= day)?.Number;

    /// <summary>The last day whose deeds belong to a quarter: that of the break after it.</summary>
    public DateOnly EndOf(Term term) => term.Number < Terms.Count ? Terms[term.Number].From.AddDays(-1) : term.To;

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    public static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    public static DateOnly? Day(JsonElement json, string name) =>
        Text(json, name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
