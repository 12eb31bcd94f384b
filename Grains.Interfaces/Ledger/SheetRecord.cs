using System.Collections.Immutable;

namespace Engagement.Ledger;

/// <summary>
/// One sheet as the book holds it for ever. Its entries have consecutive sequence numbers beginning with
/// <see cref="FirstSeq"/>; the first sheet of a book begins with 1.
/// </summary>
/// <param name="FirstSeq">Sequence number of the first entry.</param>
/// <param name="Id">The sheet's id, unique in the book.</param>
/// <param name="Author">Opaque account id of who wrote it.</param>
/// <param name="RecordedAt">When the ledger took it; never earlier than the sheet before.</param>
/// <param name="Day">The day of the deed.</param>
/// <param name="Event">What the deed belongs to, if anything.</param>
/// <param name="Host">The faction that hosts the event, if any: the breadth that breaks ties.</param>
/// <param name="Level">Level code; <c>school</c> when none was given.</param>
/// <param name="Reverses">The sheet that this one undoes, if it is a reversal.</param>
/// <param name="NoteHash">Salted SHA-256 of the proof and the note, or of the reason, if there is one.</param>
/// <param name="Entries">At least one.</param>
[GenerateSerializer, Immutable, Alias("sheet-record")]
public sealed record SheetRecord(
    long FirstSeq,
    Guid Id,
    string Author,
    DateTimeOffset RecordedAt,
    DateOnly Day,
    string? Event,
    string? Host,
    string Level,
    Guid? Reverses,
    string? NoteHash,
    ImmutableArray<Entry> Entries)
{
    /// <summary>Opaque account id of the second person, where one was needed.</summary>
    [Id(11)]
    public string? Confirmer { get; init; }

    /// <summary>
    /// By which prices the lines were priced, as far as they are not the rulebook's: a sheet can be checked and counted on with
    /// nothing but the book. A reversal repeats those of the sheet that it undoes.
    /// </summary>
    [Id(12)]
    public ImmutableArray<OwnPrice> OwnPrices { get; init; } = [];

    /// <summary>
    /// What each line would have brought by the rulebook's prices: boards above the school count these. Empty when all are what
    /// was granted.
    /// </summary>
    [Id(13)]
    public ImmutableArray<int> Common { get; init; } = [];

    public long LastSeq => FirstSeq + Entries.Length - 1;

    public bool IsReversal => Reverses is not null;

    /// <summary>What a line would have brought by the rulebook's prices.</summary>
    public int CommonOf(int line) => Common.IsEmpty ? Entries[line].Granted : Common[line];
}

/// <summary>
/// One line of the book. <c>Asked = Granted + Withheld</c> always; totals use <see cref="Granted"/> only.
/// A reversing entry carries the negated figures of the entry it undoes.
/// </summary>
/// <param name="Student">Opaque student id.</param>
/// <param name="Faction">The student's own faction on the day of the deed; null for a student without one.</param>
/// <param name="Class">The student's class on the day of the deed.</param>
/// <param name="Kind">A kind of the rulebook.</param>
/// <param name="Units">Units asked for.</param>
/// <param name="Counted">Units left under the kind's caps; these use the caps up.</param>
/// <param name="Asked">Points asked for.</param>
/// <param name="Granted">Points granted after all caps.</param>
/// <param name="Why">Which caps cut the entry.</param>
/// <param name="ReversesSeq">The entry that this one undoes, if it is a reversing entry.</param>
[GenerateSerializer, Immutable, Alias("entry")]
public sealed record Entry(
    string Student,
    string? Faction,
    string Class,
    string Kind,
    int Units,
    int Counted,
    int Asked,
    int Granted,
    Withholding Why,
    long? ReversesSeq)
{
    public int Withheld => Asked - Granted;
}

/// <summary>The caps that cut an entry (rulebook, section 11, steps 5 and 6).</summary>
[Flags, GenerateSerializer, Alias("withholding")]
public enum Withholding
{
    None = 0,
    KindCap = 1,
    MentorCap = 2,
    WeekCap = 4,
    QuarterCap = 8,
    PrizeCap = 16,
}
