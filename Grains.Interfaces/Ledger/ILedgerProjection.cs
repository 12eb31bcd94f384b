using System.Collections.Immutable;

namespace Engagement.Ledger;

/// <summary>A grain that accumulates what the book says.</summary>
public interface ILedgerProjection : IGrainWithStringKey
{
    /// <summary>
    /// Takes what is new in the book. What was applied already is ignored; when something before the delivery is missing
    /// it is read from the book first. So lost, repeated or late deliveries do no harm.
    /// </summary>
    Task Apply(Delivery delivery);
}

/// <summary>All sheets that touch the receiver among the entries after <paramref name="After"/> up to <paramref name="UpTo"/>.</summary>
[GenerateSerializer, Immutable, Alias("delivery")]
public sealed record Delivery(long After, long UpTo, ImmutableArray<SheetRecord> Sheets);
