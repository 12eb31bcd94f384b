using System.Collections.Immutable;
using Engagement.Ledger;

namespace Engagement.Students;

/// <summary>A student's account: totals and the entries behind them, newest first.</summary>
/// <param name="Season">Totals of the season under way.</param>
[GenerateSerializer, Immutable, Alias("student-account")]
public sealed record StudentAccount(
    string Student,
    DateTimeOffset AsOf,
    PeriodTotals Season,
    ImmutableArray<KindTotal> ByKind,
    ImmutableArray<AccountEntry> Entries);

[GenerateSerializer, Immutable, Alias("period-totals")]
public sealed record PeriodTotals(int Day, int Week, int Month, int Quarter, int Year);

[GenerateSerializer, Immutable, Alias("kind-total")]
public sealed record KindTotal(string Kind, int Points, int Count);

/// <param name="Reversed">Whether a later entry undid this one.</param>
[GenerateSerializer, Immutable, Alias("account-entry")]
public sealed record AccountEntry(
    long Seq,
    Guid Sheet,
    DateOnly Day,
    string? Event,
    string Level,
    string Author,
    DateTimeOffset RecordedAt,
    bool HasNote,
    bool Reversed,
    Entry Entry);
