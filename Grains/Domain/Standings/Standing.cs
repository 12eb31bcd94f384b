namespace Engagement.Domain;

/// <summary>What a subject earned in a stretch of days, and what breaks its ties (rulebook, section 7).</summary>
/// <param name="Points">Granted points.</param>
/// <param name="Weeks">Distinct weeks with a standing entry that earned something.</param>
/// <param name="Hosts">Distinct host factions of such entries.</param>
/// <param name="Last">Day of the last such entry.</param>
internal readonly record struct Standing(int Points, int Weeks, int Hosts, DateOnly? Last);
