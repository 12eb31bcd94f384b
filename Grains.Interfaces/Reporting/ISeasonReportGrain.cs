using System.Collections.Immutable;

namespace Engagement.Reporting;

/// <summary>
/// The report of a quarter and of the year, written from the book and the plan (S0-32, S3-76). It is worked out at each question and stored
/// nowhere. Key: <c>season-report/{school}</c>.
/// </summary>
public interface ISeasonReportGrain : IGrainWithStringKey
{
    /// <summary>
    /// A window that is sealed as of its seal, whatever year it is of; any other as of now. Null for a window that there is not, and for one
    /// of another year that was never sealed.
    /// </summary>
    /// <param name="season">The one of now when null.</param>
    /// <param name="window">As <see cref="Seals.SealWindow"/>.</param>
    Task<SeasonReport?> Read(string? season, string window);

    /// <summary>The year of one faction with what its figures stand for; sealed or not as <see cref="Read"/>. Null also for no such faction.</summary>
    Task<FactionPortfolio?> Portfolio(string? season, string faction);
}

/// <param name="From">The first day whose deeds count.</param>
/// <param name="To">The last one; a quarter has the break after it.</param>
/// <param name="AsOf">When it was worked out, or sealed.</param>
/// <param name="Seal">Hash of the seal; null while the window is not sealed and all may still change.</param>
/// <param name="Families">The families of kinds, in the order of the rulebook.</param>
/// <param name="Factions">In the order of the plan, never by what they reached.</param>
[GenerateSerializer, Immutable, Alias("season-report")]
public sealed record SeasonReport(
    string School,
    string Season,
    string Window,
    DateOnly From,
    DateOnly To,
    DateTimeOffset AsOf,
    string? Seal,
    ImmutableArray<string> Families,
    WindowFigures Whole,
    ImmutableArray<FactionFigures> Factions);

[GenerateSerializer, Immutable, Alias("faction-figures")]
public sealed record FactionFigures(string Faction, WindowFigures Figures);

/// <summary>
/// What a group did. All counts are as they are: whoever shows them to somebody hides those that could point to a child.
/// </summary>
/// <param name="Roll">Whoever belonged to it on a day of the window so far; of the school its students of now and whoever took part.</param>
/// <param name="Active">Students with an entry.</param>
/// <param name="Points">Granted.</param>
/// <param name="Families">In the order of the report's families.</param>
/// <param name="HalfHours">Verified ones of volunteering, also those that a cap kept from counting: they were worked all the same.</param>
/// <param name="Volunteers">Who gave them.</param>
/// <param name="Debates">In which somebody of the group spoke.</param>
/// <param name="Speakers">Who spoke in them.</param>
/// <param name="Publications">Posts, articles, videos and radio pieces.</param>
[GenerateSerializer, Immutable, Alias("window-figures")]
public sealed record WindowFigures(
    int Roll,
    int Active,
    PlanFigures Plan,
    int Points,
    ImmutableArray<FamilyFigures> Families,
    int HalfHours,
    int Volunteers,
    int Debates,
    int Speakers,
    int Publications);

/// <summary>Rows of the plan that fall into the window.</summary>
/// <param name="Rows">All of them, also those that are not due yet.</param>
/// <param name="Due">Those whose days are over.</param>
/// <param name="Delivered">Of those that are due; of a series also a part, in hundredths.</param>
[GenerateSerializer, Immutable, Alias("plan-figures")]
public sealed record PlanFigures(int Rows, int Due, decimal Delivered);

/// <param name="Students">Who earned in it.</param>
[GenerateSerializer, Immutable, Alias("family-figures")]
public sealed record FamilyFigures(int Points, int Students);
