using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Engagement.Domain;

/// <summary>How a debate is held, judged and ranked: nothing but data (<c>formats.json</c>).</summary>
/// <param name="Sides">In the order in which a room names its teams.</param>
/// <param name="Speakers">Speakers of one team.</param>
/// <param name="Marks">The range of a speech's mark.</param>
/// <param name="ReplyMarks">The range of a reply's mark; null for a format without marked replies.</param>
/// <param name="HasRanks">Whether a judge also ranks the speakers, the best one first.</param>
/// <param name="Winning">How a ballot decides.</param>
/// <param name="Panel">How several ballots decide.</param>
/// <param name="Points">Points of a team for each place in the room.</param>
/// <param name="Analyst">The speaker whose task is the analysis, from 1.</param>
/// <param name="Preparation">Minutes that a team may take between speeches, in all.</param>
/// <param name="Criteria">What ranks the teams, the weightiest first.</param>
/// <param name="Speeches">The order of the debate, with crosses.</param>
public sealed record DebateFormat(
    string Code,
    Localized Name,
    ImmutableArray<DebateSide> Sides,
    int Speakers,
    MarkRange Marks,
    MarkRange? ReplyMarks,
    bool HasRanks,
    Winning Winning,
    PanelRule Panel,
    ImmutableArray<int> Points,
    int Analyst,
    int Preparation,
    ImmutableArray<Criterion> Criteria,
    ImmutableArray<Speech> Speeches)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        RespectRequiredConstructorParameters = true,
    };

    public static ImmutableArray<DebateFormat> All { get; } = Load();

    private static readonly FrozenDictionary<string, DebateFormat> ByCode = All.ToFrozenDictionary(format => format.Code);

    /// <summary>What a judge marks, in the order in which the ballot lists it.</summary>
    [JsonIgnore]
    public ImmutableArray<Seat> Seats { get; } =
    [
        .. from speaker in Enumerable.Range(1, Speakers)
           from side in Enumerable.Range(0, Sides.Length)
           select new Seat(side, speaker, IsReply: false, Marks),
        .. from side in ReplyMarks is null ? [] : Enumerable.Range(0, Sides.Length)
           select new Seat(side, 0, IsReply: true, ReplyMarks!),
    ];

    /// <summary>Teams that meet in one room.</summary>
    [JsonIgnore]
    public int TeamsInRoom => Sides.Length;

    public static DebateFormat? Find(string code) => ByCode.GetValueOrDefault(code);

    private static ImmutableArray<DebateFormat> Load()
    {
        using var stream = typeof(DebateFormat).Assembly.GetManifestResourceStream("Engagement.Domain.Debates.formats.json")
            ?? throw new InvalidOperationException("The debate formats are not embedded.");
        return [.. JsonSerializer.Deserialize<List<DebateFormat>>(stream, Json)!];
    }
}

public sealed record DebateSide(string Code, Localized Name);

/// <summary>All three in halves of a point, so that no mark is ever rounded.</summary>
public sealed record MarkRange(int From, int To, int Step)
{
    public bool Holds(int halves) => halves >= From && halves <= To;
}

/// <param name="Speaker">From 1; 0 for a reply.</param>
public sealed record Seat(int Side, int Speaker, bool IsReply, MarkRange Marks);

/// <param name="Side">Whose time it is.</param>
/// <param name="Asks">In a cross, the speaker of the other side who asks; null for a speech.</param>
/// <param name="Protected">Seconds at the beginning and at the end in which nobody may interrupt.</param>
public sealed record Speech(string Code, Localized Name, int Side, int Speaker, int Seconds, SpeechKind Kind, int? Asks, int Protected);

public enum SpeechKind
{
    Speech,
    Cross,
    Reply,
}

/// <summary>How a ballot decides.</summary>
public enum Winning
{
    /// <summary>The higher sum of marks; equal sums are refused.</summary>
    Marks,

    /// <summary>The higher sum of marks; of equal sums the lower sum of ranks.</summary>
    MarksThenRanks,

    /// <summary>The judge names the winner, whatever the marks say.</summary>
    Named,
}

public enum PanelRule
{
    /// <summary>Each judge has a ballot; most of them decide, and the chair when they are even.</summary>
    Majority,

    /// <summary>The panel agrees on one ballot, which the chair hands in.</summary>
    Consensus,
}

/// <summary>What ranks teams. Averages are over the debates that were held: a bye costs nothing and brings nothing.</summary>
public enum Criterion
{
    /// <summary>Points of the rooms, wins where two meet.</summary>
    Points,

    /// <summary>The average share of the judges.</summary>
    Ballots,

    /// <summary>The average sum of marks.</summary>
    Marks,

    /// <summary>The average sum of ranks, the lower the better.</summary>
    Ranks,

    /// <summary>First places in the room.</summary>
    Firsts,

    /// <summary>Second places in the room.</summary>
    Seconds,

    /// <summary>The points of all opponents.</summary>
    Opponents,

    /// <summary>Who beat whom, for exactly two.</summary>
    Beat,
}
