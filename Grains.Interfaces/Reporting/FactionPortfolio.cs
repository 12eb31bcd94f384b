using System.Collections.Immutable;

namespace Engagement.Reporting;

/// <summary>
/// What a faction lays before the jury of the contest «Үздік мектеп парламенті»: its year as the report has it, and what the figures stand for.
/// Nobody is named in it, and all counts are as they are: whoever shows them hides those that could point to a child.
/// </summary>
/// <param name="Year">The report that it is taken from; it says whether all is sealed, and as of when.</param>
/// <param name="Figures">Of the faction.</param>
/// <param name="Months">Months of the plan that the faction leads, in the order of the year.</param>
/// <param name="Events">What the faction answers for in the plan, in the order of the days. What was cancelled is not there.</param>
/// <param name="Projects">Initiatives of the faction whose result was accepted, in the order of the days.</param>
/// <param name="Meetings">Meetings of the faction that were held.</param>
/// <param name="Reports">Accepted reports of its members' posts.</param>
/// <param name="Ideas">Ideas of its members that a council accepted.</param>
[GenerateSerializer, Immutable, Alias("faction-portfolio")]
public sealed record FactionPortfolio(
    SeasonReport Year,
    string Faction,
    WindowFigures Figures,
    ImmutableArray<LedMonth> Months,
    ImmutableArray<PortfolioEvent> Events,
    ImmutableArray<PortfolioProject> Projects,
    int Meetings,
    int Reports,
    int Ideas);

/// <param name="Month">1 to 12.</param>
[GenerateSerializer, Immutable, Alias("led-month")]
public sealed record LedMonth(int Month, ImmutableArray<Localized> Projects);

/// <param name="Title">The id in all languages where the plan does not know it any more.</param>
/// <param name="IsDelivered">As the plan's delivery counts it.</param>
/// <param name="HeldOn">Null while nobody has written it down.</param>
/// <param name="TookPart">Null where nobody counted, and for what touches a child's home.</param>
/// <param name="Link">Where the accepted proof is published; never of what touches a child's home.</param>
/// <param name="HasDocument">The accepted proof is a document that the school keeps. Which one is not told: it may name children.</param>
[GenerateSerializer, Immutable, Alias("portfolio-event")]
public sealed record PortfolioEvent(
    string Id, Localized Title, DateOnly From, DateOnly To, bool IsDelivered, DateOnly? HeldOn, int? TookPart, string? Link, bool HasDocument);

/// <param name="People">Who carried it out, its author among them.</param>
[GenerateSerializer, Immutable, Alias("portfolio-project")]
public sealed record PortfolioProject(Guid Id, string Title, DateOnly Day, string? Link, int People);
