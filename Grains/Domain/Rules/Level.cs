namespace Engagement.Domain;

/// <summary>How far an event, contest, debate final or campaign reaches (rulebook, section 3).</summary>
public sealed record Level(string Code, int Percent)
{
    /// <summary>The level of a sheet that names none.</summary>
    public const string School = "school";
}
