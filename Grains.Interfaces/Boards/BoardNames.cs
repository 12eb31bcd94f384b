namespace Engagement.Boards;

/// <summary>The boards there are, and their ids in the hub's form.</summary>
public static class BoardNames
{
    public const string Factions = "factions";
    public const string FactionsByIndex = "factions-index";
    public const string Classes = "classes";
    public const string Students = "students";

    public static string OfSchool(string school, string board) => $"schools/{school}/{board}";
    public static string OfFaction(string school, string faction, string board) => $"factions/{school}/{faction}/{board}";
}
