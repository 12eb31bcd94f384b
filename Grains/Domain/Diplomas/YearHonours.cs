using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Diplomas;
using Engagement.Ledger;
using Engagement.Nominations;
using Engagement.Seals;
using Engagement.Seasons;
using Engagement.Summer;

namespace Engagement.Domain;

/// <summary>
/// Which students a school honours on paper for a sealed year (docs/decisions/0037): places one to three of a nomination with a diploma, those
/// who are listed without a race and the best of each faction with a letter of thanks, volunteers with a certificate of their hours.
/// </summary>
internal static class YearHonours
{
    /// <summary>What is honoured without a race in the winter campaign is honoured over the year (rulebook, section 8): five hours.</summary>
    private const int LeastHalfHours = 10;

    private const int Degrees = 3;

    /// <param name="lists">As they are sealed.</param>
    /// <param name="decisions">As they are sealed: who declined or was set aside receives nothing here.</param>
    /// <returns>In the order of the rulebook, the first before the last.</returns>
    public static ImmutableArray<Honoured> Of(ImmutableArray<NominationList> lists, ImmutableArray<NominationDecision> decisions) =>
    [
        .. from award in Awarding.Of([.. lists.Select(Widened)], decisions)
           let hasDegrees = HasDegrees(award.Nomination, award.Of)
           where hasDegrees || IsThanked(award.Nomination)
           from winner in award.Winners
           select new Honoured(winner.Id, new(award.Nomination, award.Band, award.Of, hasDegrees ? winner.Place : null)),
    ];

    /// <summary>
    /// By their verified hours, volunteering and tutoring, also those that the week's protection kept from counting: they are work all the same.
    /// What was undone takes itself away.
    /// </summary>
    /// <param name="book">Up to the cut of the seal.</param>
    public static ImmutableArray<Honoured> OfVolunteers(Season season, IEnumerable<SheetRecord> book) =>
    [
        .. from sheet in book
           where season.From <= sheet.Day && sheet.Day <= season.To
           from entry in sheet.Entries
           where entry.Kind is Verifying.VolunteerHalf or Verifying.TutorHalf
           group entry.Units by entry.Student into halves
           orderby halves.Key
           let sum = halves.Sum()
           where sum >= LeastHalfHours
           select new Honoured(halves.Key, Honour.OfVolunteer(sum)),
    ];

    /// <summary>One receives the nomination; the two behind are honoured as well.</summary>
    private static NominationList Widened(NominationList list) => HasDegrees(list.Nomination, list.Faction) ? list with { Seats = Degrees } : list;

    private static bool HasDegrees(string nomination, string? of) => of is null && nomination is
        NominationCode.BestStudent or NominationCode.YoungAthlete or NominationCode.TalentedStudent or NominationCode.CaringStudent
        or NominationCode.SchoolLeaders or NominationCode.BestDebater;

    private static bool IsThanked(string nomination) => nomination is NominationCode.SchoolActivists or NominationCode.SchoolLeaders;
}

internal sealed record Honoured(string Student, Honour Honour)
{
    /// <summary>What the paper is for, among all papers of the school's year.</summary>
    public string Subject => $"{Honour.Nomination}/{BandOf(Honour.Band)}/{Honour.Of}/{Student}";

    public string Kind => Honour switch
    {
        { HalfHours: not null } => PaperKind.Volunteer,
        { Degree: not null } => PaperKind.Diploma,
        _ => PaperKind.Thanks,
    };

    private static string BandOf(GradeRange? band) => band is null ? "" : new GradeBand(band.From, band.To).ToString();
}
