namespace Engagement.Tests;

/// <summary>What somebody did in the played year, in the order in which the school wrote it down.</summary>
internal sealed record PlayedDeed(string Student, DateOnly Day, string? Event, string Level, string Kind, int Units = 1);
