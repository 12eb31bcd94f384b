namespace Engagement.Territories;

/// <summary>Schools are also compared in bands of size, because equipment and staff differ, not only numbers (rulebook, section 6).</summary>
public static class SizeBands
{
    public const string All = "all";

    /// <summary>Below 200 students.</summary>
    public const string Small = "small";

    /// <summary>200 to 799.</summary>
    public const string Medium = "medium";

    /// <summary>800 and more.</summary>
    public const string Large = "large";

    public static readonly string[] Names = [All, Small, Medium, Large];

    public static string Of(int roll) => roll switch
    {
        < 200 => Small,
        < 800 => Medium,
        _ => Large,
    };

    public static bool Holds(string band, int roll) => band == All || band == Of(roll);
}
