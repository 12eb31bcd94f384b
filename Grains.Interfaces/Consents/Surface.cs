namespace Engagement.Consents;

/// <summary>Where a student may be seen. Stored by number, so a surface keeps its number for ever.</summary>
[GenerateSerializer, Alias("surface")]
public enum Surface
{
    /// <summary>Lists and boards that only the own class looks at.</summary>
    Class = 0,

    /// <summary>Screens and pages for those who are signed in at the school.</summary>
    School = 1,

    /// <summary>Pages that anybody in the world can open.</summary>
    Public = 2,

    /// <summary>What a district, a region or the republic shows.</summary>
    Above = 3,

    /// <summary>A certificate, under the full name.</summary>
    Certificate = 4,

    /// <summary>A badge on the profile and on screens.</summary>
    Badge = 5,

    /// <summary>A picture in which the student can be recognised.</summary>
    Picture = 6,
}
