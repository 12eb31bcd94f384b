using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Parliament;
using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>
/// A sitting of the week before this one with its signed minutes, which admitted those who had applied; the next one is called, and
/// an application waits for it.
/// </summary>
internal sealed class ParliamentOfTheYear(PresentDay present)
{
    private const int Admitted = 4;
    private const int Guests = 5;
    private const int DaysAhead = 6;
    private static readonly TimeOnly Begin = new(15, 30);

    private readonly IParliamentGrain _parliament = present.Grains.GetGrain<IParliamentGrain>(Keys.Parliament(DemonstrationSchool.Id));

    public async Task LayOut()
    {
        var monday = SeasonCalendar.WeekOf(present.Today).AddDays(-7);
        if (monday <= FactionChoice.FirstDay(present.School.Season) || present.SchoolDayOfWeek(monday) is not { } day)
        {
            return;
        }

        var members = present.ShownMembers(day).Where(student => student.Id != DemonstrationSchool.CardStudent).ToList();
        present.SetClock(day.AddDays(-3), 11);
        ImmutableArray<string> applicants = [.. members.Take(Admitted).Select(student => student.Id)];
        foreach (var applicant in applicants)
        {
            await Apply(applicant);
        }

        await Hold(day, applicants, [.. members.Skip(Admitted).Take(Guests)]);
        present.Clock.Now = present.Now.AddHours(-28);
        await Apply(members[Admitted + Guests].Id);
        await Announce(present.SchoolDayFrom(present.Today.AddDays(DaysAhead)));
    }

    private async Task Apply(string student)
    {
        PresentDay.Expect((await _parliament.Apply(student, Admission.Agreement)).Refusal, "apply");
        var onPaper = new Agreement(AgreementGiver.Paper, PresentDay.Mentor, Admission.Agreement, present.Clock.Now);
        PresentDay.Expect((await _parliament.Agree(student, onPaper)).Refusal, "write down a parent's word");
    }

    private async Task<IMeetingGrain> Announce(DateOnly day)
    {
        var notice = new MeetingNotice(present.NewId(), MeetingKind.Sitting, null, day, Begin, "Мәжіліс залы", 8, 11);
        var meeting = present.Grains.GetGrain<IMeetingGrain>(Keys.Meeting(DemonstrationSchool.Id, notice.Id));
        PresentDay.Expect((await meeting.Announce(notice)).Refusal, "announce a sitting");
        return meeting;
    }

    private async Task Hold(DateOnly day, ImmutableArray<string> applicants, ImmutableArray<Student> guests)
    {
        var meeting = await Announce(day);
        var (report, admission) = (present.NewId(), present.NewId());
        await Take(meeting, new SetAgenda(
            (await meeting.Get())!.Version,
            [new(report, "Айлық жоспардың орындалуы", []), new(admission, "Парламентке мүше қабылдау", applicants)]));
        present.SetClock(day, Begin.Hour, Begin.Minute);
        await Take(meeting, new OpenMeeting());
        foreach (var student in applicants.Concat(guests.Select(guest => guest.Id)))
        {
            await Take(meeting, new CheckInAttendee(student));
        }

        await Take(meeting, new SetSecretary(guests[0].Id));
        await Take(meeting, new WriteCourse(report, 0, "Фракция жетекшілері айдың іс-шараларын баяндады."));
        await Take(meeting, new Resolve(report, new(present.NewId(), ResolutionKind.Satisfactory, "Айлық жоспар қанағаттанарлық орындалды деп танылсын.", null, null, null, [])));
        await Take(meeting, new Resolve(admission, new(
            present.NewId(), ResolutionKind.Admission, "Өтініш бергендер мүшелікке қабылдансын.", new(guests.Length, 0, 0, IsSecret: false), null, null,
            [.. applicants.Select(student => new Applicant(student, true, null))])));
        present.SetClock(day, Begin.Hour + 1);
        await Take(meeting, new CloseMeeting());
        await Take(meeting, new FileMinutes());
        await Take(meeting, new SignMinutes((await meeting.Get())!.Version, PostKind.SeniorMentor));
    }

    private static async Task Take(IMeetingGrain meeting, MeetingStep step) =>
        PresentDay.Expect((await meeting.Take(step, PresentDay.Coordinator)).Refusal, $"take the step {step}");
}
