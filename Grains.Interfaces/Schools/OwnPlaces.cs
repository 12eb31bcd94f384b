using System.Collections.Immutable;
using Engagement.Seasons;

namespace Engagement.Schools;

/// <summary>A student's own places, which nobody else is shown.</summary>
[GenerateSerializer, Immutable, Alias("own-places")]
public sealed record OwnPlaces(ImmutableArray<OwnPlace> Places);

/// <param name="Board">Hub id of the board.</param>
[GenerateSerializer, Immutable, Alias("own-place")]
public sealed record OwnPlace(string Board, Period Period, int Place, bool Tied);

/// <param name="Faction">Null for the whole school.</param>
/// <param name="Percent">Of the due rows of the plan; null when nothing is due yet.</param>
[GenerateSerializer, Immutable, Alias("delivered-share")]
public sealed record DeliveredShare(string? Faction, int? Percent);

/// <param name="Sheets">How many sheets the book holds up to the compared position.</param>
/// <param name="Differences">Sentences; empty when the projection equals the book.</param>
[GenerateSerializer, Immutable, Alias("audit-result")]
public sealed record AuditResult(long AppliedSeq, int Sheets, ImmutableArray<string> Differences);
