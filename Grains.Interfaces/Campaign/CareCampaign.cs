using System.Collections.Immutable;
using Engagement.Ledger;

namespace Engagement.Campaign;

/// <summary>
/// The care campaign of one January at one school. It counts deeds and those who give; deliberately nothing in it can name,
/// describe or count whoever receives help (domain, section 18).
/// </summary>
/// <param name="Version">Grows by one with every change.</param>
/// <param name="Stages">The three, in their order.</param>
/// <param name="Proposed">The committee as it is being put together.</param>
/// <param name="Committee">As the director approved it; null before.</param>
/// <param name="Actions">Ids, in the order of planning.</param>
/// <param name="Press">Opening and closing, as far as they have a day.</param>
/// <param name="Helpline">A number of an office, for everybody who looks for help.</param>
/// <param name="Summary">The summing-up in both languages of the state; null while there is none.</param>
/// <param name="PublishedAt">When the summing-up was published.</param>
/// <param name="Sheets">What student members of the committee earned, one sheet for each stage.</param>
[GenerateSerializer, Immutable, Alias("care-campaign")]
public sealed record CareCampaign(
    long Version,
    ImmutableArray<CampaignStage> Stages,
    ImmutableArray<CommitteeSeat> Proposed,
    ApprovedCommittee? Committee,
    ImmutableArray<Guid> Actions,
    ImmutableArray<PressConference> Press,
    ImmutableArray<Publication> Publications,
    ImmutableArray<Indicator> Indicators,
    string? Helpline,
    CampaignSummary? Summary,
    DateTimeOffset? PublishedAt,
    ImmutableArray<CampaignSheet> Sheets);

/// <param name="Code">A code of <see cref="StageCode"/>.</param>
/// <param name="Order">Number of the order that fixed the days; null for the customary ones.</param>
/// <param name="Done">Codes of the tasks that are done.</param>
/// <param name="EndedOn">The day on which the stage was declared finished; null while it is not.</param>
[GenerateSerializer, Immutable, Alias("campaign-stage")]
public sealed record CampaignStage(string Code, DateOnly From, DateOnly To, string? Order, ImmutableArray<string> Done, DateOnly? EndedOn);

/// <param name="Holder">The account id of staff, or a student's id.</param>
/// <param name="Role">A code of <see cref="CommitteeRole"/>.</param>
[GenerateSerializer, Immutable, Alias("committee-seat")]
public sealed record CommitteeSeat(string Holder, bool IsStudent, string Role);

/// <param name="By">Opaque account id of who approved it.</param>
[GenerateSerializer, Immutable, Alias("approved-committee")]
public sealed record ApprovedCommittee(ImmutableArray<CommitteeSeat> Seats, string By, DateTimeOffset At);

/// <param name="Kind">A code of <see cref="PressKind"/>.</param>
[GenerateSerializer, Immutable, Alias("press-conference")]
public sealed record PressConference(string Kind, DateOnly Day, string Place);

/// <summary>Where the campaign was told of.</summary>
/// <param name="Channel">A code of <see cref="ChannelKind"/>.</param>
/// <param name="Link">An address of the web; null for what has none.</param>
[GenerateSerializer, Immutable, Alias("campaign-publication")]
public sealed record Publication(Guid Id, DateOnly Day, string Channel, Localized Title, string? Link);

/// <summary>A goal in numbers, and what came of it.</summary>
/// <param name="Unit">A code of <see cref="IndicatorUnit"/>.</param>
/// <param name="Result">Null while nobody has entered it.</param>
[GenerateSerializer, Immutable, Alias("campaign-indicator")]
public sealed record Indicator(Guid Id, Localized Title, string Unit, int Goal, int? Result);

[GenerateSerializer, Immutable, Alias("campaign-summary")]
public sealed record CampaignSummary(string? Kk, string? Ru);

/// <summary>What was confirmed together, and what the book has answered.</summary>
/// <param name="Of">The stage, or the action's id.</param>
/// <param name="Revision">1 for the first sheet of it; later ones get the next number.</param>
/// <param name="State">A code of <see cref="SheetState"/>.</param>
/// <param name="Refusal">Why the book took it not, when <see cref="SheetState.Refused"/>.</param>
[GenerateSerializer, Immutable, Alias("campaign-sheet")]
public sealed record CampaignSheet(string Of, int Revision, Sheet Sheet, Author Author, string State, string? Refusal);
