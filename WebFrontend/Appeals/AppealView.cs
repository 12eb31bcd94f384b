using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Appeals;

/// <summary>Appeals as a page shows them, with the names that lie in the roster.</summary>
internal sealed class AppealView
{
    private readonly SessionUser _user;
    private readonly DateOnly _today;
    private readonly Dictionary<string, Student> _students;
    private readonly Dictionary<string, string> _staff;
    private readonly Dictionary<string, Localized> _titles;
    private readonly ImmutableArray<string> _family;
    private readonly bool _mayAnswer;

    private AppealView(SessionUser user, string school, DateOnly today, Roster roster, SchoolProfile profile)
    {
        _user = user;
        _today = today;
        _students = roster.Everybody().ToDictionary(student => student.Id);
        _staff = roster.Staff.ToDictionary(member => member.Id, member => member.Name);
        _titles = profile.Events.ToDictionary(e => e.Id, e => e.Title);
        _family = roster.Staff.FirstOrDefault(member => member.Id == user.Id)?.Family ?? [];
        _mayAnswer = Access.May(user, Right.AnswerAppeals, school);
    }

    public static async Task<AppealView> For(string school, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        var today = clock.Today(TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
        return new(SessionUser.From(context.User)!, school, today, roster, profile);
    }

    public object Of(Appeal appeal) => new
    {
        appeal.Id,
        Student = new
        {
            Id = appeal.Question.Student,
            _students.GetValueOrDefault(appeal.Question.Student)?.Name,
            _students.GetValueOrDefault(appeal.Question.Student)?.Class,
        },
        appeal.Question.Sheet,
        appeal.Question.Seq,
        appeal.Question.Reason,
        appeal.Question.Words,
        appeal.AskedAt,
        appeal.DueOn,
        IsOverdue = appeal.Answer is null && appeal.DueOn < _today,
        State = appeal.Answer is null ? "open" : "answered",
        MayAnswer = _mayAnswer && appeal.Answer is null && Answering.BarOf(appeal, _user.Id, _family) is null,
        WhyNot = _mayAnswer ? Answering.BarOf(appeal, _user.Id, _family) : null,
        Entry = new
        {
            appeal.Day,
            appeal.Event,
            Title = appeal.Event is { } e ? _titles.GetValueOrDefault(e) : null,
            appeal.Entry.Kind,
            appeal.Entry.Units,
            appeal.Entry.Asked,
            appeal.Entry.Granted,
            By = _staff.GetValueOrDefault(appeal.EntryAuthor),
        },
        Answer = appeal.Answer is { } answer
            ? new
            {
                answer.Ruling.Outcome,
                answer.Ruling.Words,
                answer.Ruling.Corrected?.Kind,
                answer.Ruling.Corrected?.Units,
                answer.At,
                By = _staff.GetValueOrDefault(answer.By),
            }
            : null,
    };
}
