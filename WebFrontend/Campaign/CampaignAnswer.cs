using System.Collections.Frozen;
using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Campaign;

/// <summary>The whole campaign, for whoever organises it.</summary>
internal sealed class CampaignAnswer
{
    private readonly SchoolCampaign _school;
    private readonly FrozenDictionary<string, Student> _students;
    private readonly FrozenDictionary<string, string> _staff;
    private readonly SessionUser _user;
    private readonly ImmutableArray<string> _family;
    private readonly bool _mayConfirm;

    private CampaignAnswer(SchoolCampaign school, SessionUser user, Roster roster)
    {
        _school = school;
        _user = user;
        _students = roster.Everybody().ToFrozenDictionary(student => student.Id);
        _staff = roster.Staff.ToFrozenDictionary(member => member.Id, member => member.Name);
        _family = roster.Staff.FirstOrDefault(member => member.Id == user.Id)?.Family ?? [];
        _mayConfirm = Access.May(user, Right.ConfirmSheets, school.Profile.Id);
    }

    public static async Task<object> Of(SchoolCampaign school, SessionUser user)
    {
        var roster = (await school.Grains.GetGrain<IRosterGrain>(Keys.Roster(school.Profile.Id)).GetIfNewer(-1))!;
        var campaign = await school.Grain.Get();
        return new CampaignAnswer(school, user, roster).Of(campaign, await school.Actions(campaign));
    }

    private object Of(CareCampaign campaign, IReadOnlyList<CampaignAction> actions) => new
    {
        campaign.Version,
        _school.Window.Year,
        _school.Window.From,
        _school.Window.To,
        Phase = _school.Window.PhaseOn(_school.Now.Day),
        Today = _school.Now.Day,
        MayApprove = Access.May(_user, Right.ApproveCampaign, _school.Profile.Id),
        MayConfirm = _mayConfirm,
        Stages = campaign.Stages.Select(stage => new
        {
            stage.Code,
            stage.From,
            stage.To,
            stage.Order,
            stage.EndedOn,
            Tasks = CampaignStages.TasksOf(stage.Code).Select(task => new { Code = task, Done = stage.Done.Contains(task) }),
            Book = campaign.Sheets.LastOrDefault(sheet => sheet.Of == stage.Code)?.State,
        }),
        Committee = new
        {
            Seats = campaign.Proposed.Select(Of),
            ApprovedAt = campaign.Committee is { } approved ? _school.Now.OnTheSchoolsClock(approved.At) : null,
            ApprovedBy = campaign.Committee is { } committee ? _staff.GetValueOrDefault(committee.By) : null,
            IsApproved = campaign.Committee is { } known && known.Seats.SequenceEqual(campaign.Proposed),
        },
        Staff = _staff.OrderBy(one => one.Value, KazakhOrder.Comparer).Select(one => new { Id = one.Key, Name = one.Value }),
        Actions = actions.Select(Of),
        campaign.Helpline,
        campaign.Press,
        campaign.Publications,
        campaign.Indicators,
        Summary = new { campaign.Summary?.Kk, campaign.Summary?.Ru, PublishedAt = _school.Now.OnTheSchoolsClock(campaign.PublishedAt) },
    };

    private object Of(CommitteeSeat seat) => new
    {
        seat.Holder,
        seat.IsStudent,
        seat.Role,
        Name = seat.IsStudent ? _students.GetValueOrDefault(seat.Holder)?.Name : _staff.GetValueOrDefault(seat.Holder),
        Class = seat.IsStudent ? _students.GetValueOrDefault(seat.Holder)?.Class : null,
    };

    private object Of(CampaignAction action) => new
    {
        action.Plan.Id,
        action.Plan.Title,
        action.Plan.Day,
        action.Plan.Form,
        action.Plan.Partner,
        action.Plan.Opportunity,
        Goals = CarePage.GoalsOf(action),
        Givers = action.Givers.Select(giver => Of(action, giver)),
    };

    private object Of(CampaignAction action, Giver giver)
    {
        var bar = Verifying.BarOf(giver.Student, _user.Id, _family);
        return new
        {
            giver.Student,
            _students.GetValueOrDefault(giver.Student)?.Name,
            _students.GetValueOrDefault(giver.Student)?.Class,
            Book = giver.Revision is { } revision ? action.Sheets.First(sheet => sheet.Revision == revision).State : null,
            MayConfirm = _mayConfirm && bar is null && giver.Revision is null,
            WhyNot = bar,
        };
    }
}
