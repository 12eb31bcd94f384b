using System.Text.Json.Serialization;
using Engagement.Ledger;

namespace Engagement.Sheets;

/// <summary>What became of a sheet, line by line.</summary>
internal sealed record SheetReceipt(
    Guid Sheet,
    long FirstSeq,
    long LastSeq,
    DateTimeOffset RecordedAt,
    int Granted,
    Guid? Reverses,
    IReadOnlyList<LineReceipt> Lines)
{
    /// <summary>In a preview: why a second person will be needed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Waits { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Proof { get; init; }

    /// <summary>The name of the second person, where one was needed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Confirmer { get; init; }

    public static SheetReceipt Of(SheetRecord record) => new(
        record.Id, record.FirstSeq, record.LastSeq, record.RecordedAt, record.Entries.Sum(entry => entry.Granted), record.Reverses,
        [.. record.Entries.Select((entry, i) => LineReceipt.Of(record.FirstSeq + i, entry))]);
}

internal sealed record LineReceipt(
    long Seq, string Student, string? Name, string Kind, int Units, int Asked, int Granted, int Withheld, IReadOnlyList<string> Why, bool? Undone = null)
{
    public static LineReceipt Of(long seq, Entry entry) =>
        new(seq, entry.Student, null, entry.Kind, entry.Units, entry.Asked, entry.Granted, entry.Withheld, WhyOf(entry.Why));

    /// <summary>Codes of the caps that cut a line, part of the HTTP contract.</summary>
    public static IReadOnlyList<string> WhyOf(Withholding why) =>
    [
        .. Flag(why, Withholding.KindCap, "kind-cap"),
        .. Flag(why, Withholding.MentorCap, "mentor-cap"),
        .. Flag(why, Withholding.WeekCap, "week-cap"),
        .. Flag(why, Withholding.QuarterCap, "quarter-cap"),
        .. Flag(why, Withholding.PrizeCap, "prize-cap"),
    ];

    private static ReadOnlySpan<string> Flag(Withholding why, Withholding flag, string code) => why.HasFlag(flag) ? new[] { code } : [];
}
