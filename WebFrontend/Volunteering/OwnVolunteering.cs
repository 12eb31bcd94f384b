using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Volunteering;

/// <summary>What one student can volunteer for, where the student stands, and what the weeks still have room for. Nobody else is named.</summary>
internal sealed record OwnVolunteering(
    DateTimeOffset AsOf, DateOnly Today, IReadOnlyList<object> Items, ImmutableArray<WeekProtection> Weeks, string? Next)
{
    public static async Task<OwnVolunteering> Of(Student student, string school, IGrainFactory grains, SchoolClock clock)
    {
        var now = await Opportunities.Now(grains, school, clock);
        var current = await Opportunities.Current(grains, school, now.Day);
        var items = current
            .Select(one => one with { Shifts = [.. one.Shifts.Where(shift => IsFor(one.Announcement, shift, student, now)).OrderBy(shift => shift.Day).ThenBy(shift => shift.From)] })
            .Where(one => !one.Shifts.IsEmpty)
            .ToImmutableArray();
        var account = await grains.GetGrain<IStudentGrain>(Keys.Student(student.Id)).Get();
        var answers = items.Select(one => OpportunityAnswer.Of(one, one.Shifts.Select(shift => Of(shift, student.Id, now))));
        return new(now.Here, now.Day, [.. answers], WeeksOf(items, student.Id, account, now), null);
    }

    /// <summary>What is open to the student, and whatever the student is on the list of.</summary>
    private static bool IsFor(Announcement announcement, Shift shift, Student student, SchoolMoment now) =>
        Opportunities.IsCurrent(shift, now.Day)
        && (shift.Find(student.Id) is not null || (!SigningUp.IsOver(shift, now) && SigningUp.IsOpenTo(announcement, student, shift.Day)));

    private static object Of(Shift shift, string student, SchoolMoment now)
    {
        var answer = OpportunityAnswer.Of(shift, now);
        var own = shift.Find(student);
        return new
        {
            answer.Id,
            answer.Day,
            answer.From,
            answer.To,
            answer.Places,
            answer.Taken,
            answer.Waiting,
            answer.Most,
            answer.IsOver,
            Own = own is null
                ? null
                : new
                {
                    HasPlace = shift.HasPlace(student),
                    Turn = Math.Max(0, shift.TurnOf(student) - shift.Places + 1),
                    Came = now.OnTheSchoolsClock(own.Came),
                    Went = now.OnTheSchoolsClock(own.Went),
                    Leads = shift.Leader == student,
                    Claim = ClaimAnswer.Of(shift, own.Claim),
                    CanLeave = SigningUp.Leave(shift, student).Refusal is null && !answer.IsOver,
                    CanClaim = Claiming.Claim(shift, student, answer.Most, now).Refusal is null && own.Claim?.State != ClaimState.Verified,
                },
        };
    }

    /// <summary>This week, and every week in which the student is on a list.</summary>
    private static ImmutableArray<WeekProtection> WeeksOf(ImmutableArray<Opportunity> items, string student, StudentAccount account, SchoolMoment now)
    {
        var own = items.SelectMany(one => one.Shifts.Where(shift => shift.Find(student) is not null)
            .Select(shift => (shift.Day, Kind: Verifying.HalfOf(one.Announcement), shift.Find(student)!.Claim, Book: OpportunityAnswer.BookOf(shift, shift.Find(student)!.Claim)))).ToList();
        var claims = own.Where(one => one.Claim?.State == ClaimState.Claimed || one.Book is SheetState.Sending or SheetState.Waiting)
            .Select(one => (one.Day, one.Kind, one.Claim!.HalfHours)).ToList();
        return
        [
            .. own.Select(one => (Week: SeasonCalendar.WeekOf(one.Day), one.Kind)).Append((SeasonCalendar.WeekOf(now.Day), Verifying.VolunteerHalf))
                .Distinct().OrderBy(one => one.Item1).ThenBy(one => one.Item2, StringComparer.Ordinal)
                .Select(one => WeekProtection.Of(one.Item1, one.Item2, account.Entries, claims)),
        ];
    }
}
