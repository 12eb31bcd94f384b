using Engagement.Territories;

namespace Engagement.Boards;

/// <summary>The boards there are, and their ids in the hub's form.</summary>
public static class BoardNames
{
    public const string Factions = "factions";
    public const string FactionsByIndex = "factions-index";
    public const string Classes = "classes";
    public const string Students = "students";

    /// <summary>A territory's schools; of one size band with its name behind a dash: <c>schools-small</c>.</summary>
    public const string Schools = "schools";

    public static string OfSchool(string school, string board) => $"schools/{school}/{board}";
    public static string OfFaction(string school, string faction, string board) => $"factions/{school}/{faction}/{board}";
    public static string OfTerritory(string territory, string board) => $"territories/{territory}/{board}";
    public static string OfBand(string band) => band == SizeBands.All ? Schools : $"{Schools}-{band}";
}
