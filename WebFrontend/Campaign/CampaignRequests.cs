using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Problems;

namespace Engagement.Campaign;

/// <summary>How long the few free lines of the campaign may be.</summary>
internal static class Lines
{
    public const int Longest = 80;
    public const int LongestText = 2_000;

    public static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static bool IsTooLong(string? line, int longest = Longest) => Tidy(line) is { } text && (text.Length > longest || text.Any(one => char.IsControl(one) && one != '\n'));
}

/// <summary>What the public reads stands in Kazakh and in Russian.</summary>
internal sealed record TitleOfTwo(string? Kk, string? Ru, string? En)
{
    public static Problem? FaultOf(TitleOfTwo? title, string field) =>
        Lines.Tidy(title?.Kk) is null || Lines.Tidy(title!.Ru) is null || Lines.IsTooLong(title.Kk) || Lines.IsTooLong(title.Ru) || Lines.IsTooLong(title.En)
            ? Problem.Invalid(field, "In Kazakh and in Russian, at most 80 characters.")
            : null;

    public Localized Read() => new(Lines.Tidy(Kk)!, Lines.Tidy(Ru)!, Lines.Tidy(En) ?? Lines.Tidy(Kk)!);
}

internal sealed record StageRequest(DateOnly? From, DateOnly? To, string? Order)
{
    private const int LongestOrder = 30;

    public Problem? Fault => From is null || To is null ? Problem.Invalid("from", "The first and the last day.")
        : Lines.IsTooLong(Order, LongestOrder) ? Problem.Invalid("order", "The number of an order, at most 30 characters.")
        : null;
}

internal sealed record TaskRequest(bool? Done);

internal sealed record CommitteeRequest(ImmutableArray<SeatRequest?>? Seats)
{
    public Problem? TryRead(out ImmutableArray<CommitteeSeat> seats)
    {
        var given = Seats is { IsDefault: false } known ? known : [];
        var read = given.Where(seat => seat is { Holder.Length: > 0, Role: { } role } && CommitteeRole.All.Contains(role)).ToList();
        seats = [.. read.Select(seat => new CommitteeSeat(seat!.Holder!, Keys.SchoolOf(seat.Holder!) is not null && seat.IsStudent == true, seat.Role!))];
        return Seats is null || read.Count < given.Length
            ? Problem.Invalid("seats", $"Who sits there, and as what: {string.Join(", ", CommitteeRole.All)}.")
            : null;
    }
}

internal sealed record SeatRequest(string? Holder, bool? IsStudent, string? Role);

internal sealed record ActionRequest(
    Guid? Id, TitleOfTwo? Title, DateOnly? Day, string? Form, string? Partner, Guid? Opportunity, ImmutableArray<GoalRequest?>? Goals)
{
    private const int MostOfAnything = 1_000_000;

    public Problem? TryRead(string by, out PlannedAction action)
    {
        action = null!;
        var goals = Goals is { IsDefault: false } given ? given : [];
        var fault = Id is null || Id == Guid.Empty ? Problem.Invalid("id", "A UUID that the client makes.")
            : TitleOfTwo.FaultOf(Title, "title") is { } title ? title
            : Day is null ? Problem.Invalid("day", "The day of the action.")
            : Form is null || !ActionForm.All.Contains(Form) ? Problem.Invalid("form", $"One of {string.Join(", ", ActionForm.All)}.")
            : Lines.IsTooLong(Partner) ? Problem.Invalid("partner", "At most 80 characters.")
            : goals.Select((goal, i) => FaultOf(goal, $"goals[{i}]")).FirstOrDefault(one => one is not null);
        if (fault is null)
        {
            action = new(
                Id!.Value, Title!.Read(), Day!.Value, Form!, Lines.Tidy(Partner), Opportunity,
                [.. goals.Select(goal => new ActionGoal(goal!.Title!.Read(), goal.Goal!.Value))], by);
        }

        return fault;
    }

    private static Problem? FaultOf(GoalRequest? goal, string field) =>
        TitleOfTwo.FaultOf(goal?.Title, $"{field}.title")
        ?? (goal!.Goal is >= 1 and <= MostOfAnything ? null : Problem.Invalid($"{field}.goal", "A number from 1."));
}

internal sealed record GoalRequest(TitleOfTwo? Title, int? Goal);

internal sealed record ResultsRequest(ImmutableArray<int?>? Results)
{
    public Problem? Fault => Results is not { IsDefault: false } given || given.Any(one => one is < 0 or > 1_000_000)
        ? Problem.Invalid("results", "A number for each goal, or null.")
        : null;
}

internal sealed record StudentsRequest(ImmutableArray<string?>? Students)
{
    private const int Most = 200;

    public Problem? TryRead(out ImmutableArray<string> students)
    {
        var given = Students is { IsDefault: false } known ? known : [];
        students = [.. given.OfType<string>()];
        return students.Length is 0 or > Most || students.Length < given.Length ? Problem.Invalid("students", "From 1 to 200 students.") : null;
    }
}

internal sealed record TellingRequest(string? Helpline, PressRequest? Opening, PressRequest? Closing)
{
    private const int LongestNumber = 20;

    public Problem? TryRead(CampaignWindow window, out ImmutableArray<PressConference> press)
    {
        press = [];
        if (Lines.Tidy(Helpline) is { } number && (number.Length > LongestNumber || !number.All(one => char.IsAsciiDigit(one) || one is '+' or '-' or '(' or ')' or ' ')))
        {
            return Problem.Invalid("helpline", "A telephone number of an office.");
        }

        var given = PressKind.All.Zip([Opening, Closing]).Where(one => one.Second is not null).ToList();
        if (given.FirstOrDefault(one => !IsRight(one.Second!, window)) is { Second: not null } wrong)
        {
            return Problem.Invalid(wrong.First, "A day of the campaign and a place of at most 80 characters.");
        }

        press = [.. given.Select(one => new PressConference(one.First, one.Second!.Day!.Value, Lines.Tidy(one.Second.Place)!))];
        return null;
    }

    private static bool IsRight(PressRequest press, CampaignWindow window) =>
        press.Day is { } day && window.Holds(day) && Lines.Tidy(press.Place) is not null && !Lines.IsTooLong(press.Place);
}

internal sealed record PressRequest(DateOnly? Day, string? Place);

internal sealed record PublicationRequest(Guid? Id, DateOnly? Day, string? Channel, TitleOfTwo? Title, string? Link)
{
    private const int LongestLink = 300;

    public Problem? TryRead(DateOnly today, out Publication publication)
    {
        publication = null!;
        var link = Lines.Tidy(Link);
        var fault = Id is null || Id == Guid.Empty ? Problem.Invalid("id", "A UUID that the client makes.")
            : Day is null || Day > today ? Problem.Invalid("day", "The day on which it was published.")
            : Channel is null || !ChannelKind.All.Contains(Channel) ? Problem.Invalid("channel", $"One of {string.Join(", ", ChannelKind.All)}.")
            : TitleOfTwo.FaultOf(Title, "title") is { } title ? title
            : link is not null && !IsLink(link) ? Problem.Invalid("link", "An address that begins with https://, at most 300 characters.")
            : null;
        if (fault is null)
        {
            publication = new(Id!.Value, Day!.Value, Channel!, Title!.Read(), link);
        }

        return fault;
    }

    private static bool IsLink(string link) =>
        link.Length <= LongestLink && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
}

internal sealed record IndicatorsRequest(ImmutableArray<IndicatorRequest?>? Items)
{
    public Problem? TryRead(out ImmutableArray<Indicator> indicators)
    {
        var given = Items is { IsDefault: false } known ? known : [];
        var fault = Items is null ? Problem.Invalid("items", "The indicators.") : given.Select((one, i) => FaultOf(one, $"items[{i}]")).FirstOrDefault(one => one is not null);
        indicators = fault is null ? [.. given.Select(one => new Indicator(one!.Id!.Value, one.Title!.Read(), one.Unit!, one.Goal!.Value, one.Result))] : [];
        return fault;
    }

    private static Problem? FaultOf(IndicatorRequest? one, string field) =>
        one?.Id is null || one.Id == Guid.Empty ? Problem.Invalid($"{field}.id", "A UUID that the client makes.")
        : TitleOfTwo.FaultOf(one.Title, $"{field}.title") is { } title ? title
        : one.Unit is null || !IndicatorUnit.All.Contains(one.Unit) ? Problem.Invalid($"{field}.unit", $"One of {string.Join(", ", IndicatorUnit.All)}.")
        : one.Goal is not (>= 0 and <= 1_000_000) || one.Result is < 0 or > 1_000_000 ? Problem.Invalid($"{field}.goal", "Numbers from 0.")
        : null;
}

internal sealed record IndicatorRequest(Guid? Id, TitleOfTwo? Title, string? Unit, int? Goal, int? Result);

internal sealed record SummaryRequest(string? Kk, string? Ru)
{
    public Problem? Fault => Lines.IsTooLong(Kk, Lines.LongestText) ? Problem.Invalid("kk", "At most 2,000 characters.")
        : Lines.IsTooLong(Ru, Lines.LongestText) ? Problem.Invalid("ru", "At most 2,000 characters.")
        : null;
}

internal sealed record AnswersRequest(ImmutableDictionary<string, string>? Answers)
{
    public Problem? Fault => Answers is null || !ClosingQuestions.AreAnswers(Answers)
        ? Problem.Invalid("answers", $"To {string.Join(", ", Question.All)}: {string.Join(", ", Question.Answers)}.")
        : null;
}
