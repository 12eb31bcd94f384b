using System.Collections.Frozen;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Volunteering;

/// <summary>An opportunity with its lists, for whoever runs it.</summary>
internal sealed class RollAnswer
{
    private readonly SchoolMoment _now;
    private readonly FrozenDictionary<string, Student> _students;
    private readonly string _user;
    private readonly string[] _family;
    private readonly bool _mayVerify;

    private RollAnswer(SessionUser user, bool mayVerify, Roster roster, SchoolMoment now)
    {
        _now = now;
        _students = roster.Everybody().ToFrozenDictionary(student => student.Id);
        _user = user.Id;
        _family = [.. roster.Staff.FirstOrDefault(member => member.Id == user.Id)?.Family ?? []];
        _mayVerify = mayVerify;
    }

    public static async Task<object> Of(Opportunity opportunity, SessionUser user, string school, IGrainFactory grains, SchoolMoment now)
    {
        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        var mayVerify = Access.MayForFaction(user, Right.VerifyHours, school, opportunity.Announcement.Faction);
        var roll = new RollAnswer(user, mayVerify, roster, now);
        return OpportunityAnswer.Of(opportunity, opportunity.Shifts.OrderBy(shift => shift.Day).ThenBy(shift => shift.From).Select(roll.Of));
    }

    private object Of(Shift shift)
    {
        var answer = OpportunityAnswer.Of(shift, _now);
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
            shift.Leader,
            Volunteers = shift.Volunteers.Select(one => Of(shift, one)),
            Refused = shift.Sheets.LastOrDefault() is { State: SheetState.Refused } last ? last.Refusal : null,
        };
    }

    private object Of(Shift shift, Volunteer volunteer)
    {
        var bar = Verifying.BarOf(volunteer.Student, _user, _family);
        return new
        {
            volunteer.Student,
            _students.GetValueOrDefault(volunteer.Student)?.Name,
            _students.GetValueOrDefault(volunteer.Student)?.Class,
            HasPlace = shift.HasPlace(volunteer.Student),
            Came = _now.OnTheSchoolsClock(volunteer.Came),
            Went = _now.OnTheSchoolsClock(volunteer.Went),
            Claim = ClaimAnswer.Of(shift, volunteer.Claim),
            MayVerify = _mayVerify && bar is null && volunteer.Claim?.State == ClaimState.Claimed,
            WhyNot = _mayVerify ? bar : null,
        };
    }
}
