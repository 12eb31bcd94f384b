using Engagement.Ledger;

namespace Engagement.Domain;

/// <param name="Points">Granted points; negative for reversals.</param>
/// <param name="Entries">Entries that brought them; negative for reversals. One that earned nothing does not count.</param>
internal readonly record struct Gain(int Points, int Entries)
{
    public static Gain Of(Entry entry) => Of(entry, entry.Granted);

    /// <param name="granted">What the entry brought where it is not what stands in it.</param>
    public static Gain Of(Entry entry, int granted) => new(granted, granted == 0 ? 0 : entry.ReversesSeq is null ? 1 : -1);

    public static Gain operator +(Gain a, Gain b) => new(a.Points + b.Points, a.Entries + b.Entries);
}
