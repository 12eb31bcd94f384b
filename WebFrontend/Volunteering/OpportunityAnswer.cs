using System.Globalization;
using Engagement.Domain;
using Engagement.Ledger;

namespace Engagement.Volunteering;

/// <summary>What everybody of the school may read of an opportunity: counts, nobody's name.</summary>
internal static class OpportunityAnswer
{
    public static Dictionary<string, object?> Of(Opportunity opportunity, IEnumerable<object> shifts)
    {
        var announcement = opportunity.Announcement;
        return new()
        {
            ["id"] = announcement.Id,
            ["kind"] = announcement.Kind,
            ["title"] = announcement.Title,
            ["place"] = announcement.Place,
            ["partner"] = announcement.Partner,
            ["direction"] = announcement.Direction,
            ["grades"] = new { From = announcement.FromGrade, To = announcement.ToGrade },
            ["faction"] = announcement.Faction,
            ["from"] = announcement.From,
            ["to"] = announcement.To,
            ["shifts"] = shifts,
        };
    }

    public static ShiftAnswer Of(Shift shift, SchoolMoment now) => new(
        shift.Id, shift.Day, Clock(shift.From), Clock(shift.To), shift.Places, Math.Min(shift.Places, shift.Volunteers.Length),
        Math.Max(0, shift.Volunteers.Length - shift.Places), HalfHours.MostOf(shift), SigningUp.IsOver(shift, now));

    public static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The sheet that a claim was verified with, by what the book has answered; null while it was not verified.</summary>
    public static string? BookOf(Shift shift, HourClaim? claim) =>
        claim?.Revision is { } revision ? shift.Sheets.First(sheet => sheet.Revision == revision).State : null;
}

/// <param name="Taken">Places that somebody has.</param>
/// <param name="Waiting">How many wait for a place.</param>
/// <param name="Most">Half-hours that the shift can bring.</param>
internal sealed record ShiftAnswer(
    Guid Id, DateOnly Day, string From, string To, int Places, int Taken, int Waiting, int Most, bool IsOver);

/// <param name="Reason">Why the hours came back (<see cref="ReturnReason"/>).</param>
/// <param name="Book">What the book has answered to verified hours (<see cref="SheetState"/>).</param>
internal sealed record ClaimAnswer(int HalfHours, string State, string? Reason, string? Book)
{
    public static ClaimAnswer? Of(Shift shift, HourClaim? claim) => claim is null
        ? null
        : new(claim.HalfHours, claim.State, claim.State is ClaimState.Verified ? null : claim.Return?.Reason, OpportunityAnswer.BookOf(shift, claim));
}
