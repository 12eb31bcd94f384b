using System.Collections.Immutable;
using Engagement.Appeals;
using Engagement.Ledger;
using Engagement.Seasons;
using Engagement.Students;
using Engagement.Volunteering;

namespace Engagement.Demonstration;

/// <summary>
/// What nobody has settled yet at the present moment: teachers whose children go to the school, a question of the student whose
/// card is printed, a sheet that waits for the mentor and one that came back to the mentor, a shift that asks for volunteers. None of it is in the book.
/// </summary>
internal sealed class OpenMatters(IGrainFactory grains, DemonstrationClock clock, DateTimeOffset now, ImmutableArray<Act> acts)
{
    private const int Seed = 1904;
    private const int Families = 4;
    private const int MostInFamily = 2;
    private const string Report = "report.quarter";
    private const string Attended = "event.part";

    private readonly Random _random = new(Seed);
    private readonly ISchoolLedgerGrain _ledger = grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(DemonstrationSchool.Id));
    private readonly IWaitingSheetsGrain _waiting = grains.GetGrain<IWaitingSheetsGrain>(Keys.WaitingSheets(DemonstrationSchool.Id));

    public async Task LayOut()
    {
        await TieFamilies();
        await AskForVolunteers();
        await AskAbout(DemonstrationSchool.CardStudent);
        var classmate = Pupil.Everybody.First(pupil => pupil.Class == "10А" && pupil.Id != DemonstrationSchool.CardStudent);
        await Send(DemonstrationSchool.Description.Mentors[1], DemonstrationSchool.CardStudent, now.AddHours(-20));
        if (await Send(DemonstrationSchool.Mentor, classmate.Id, now.AddHours(-26)) is { } sheet)
        {
            clock.Now = now.AddHours(-2);
            await _waiting.Return(sheet, DemonstrationSchool.Coordinator.Id, "Есептің күні мен сілтемесі жоқ, қосып жіберіңізші", attempt: 1);
        }
    }

    /// <summary>A morning in the library in three days, with a first volunteer on its list.</summary>
    private async Task AskForVolunteers()
    {
        clock.Now = now.AddDays(-1);
        var day = SchoolClock.DayOf(now.AddDays(3), DemonstrationSchool.Zone);
        var shift = SheetId.At(now, _random);
        var opportunity = new Announcement(
            SheetId.At(clock.Now, _random), OpportunityKind.Volunteering, new("Кітапхана қорын реттеу", "Порядок в школьной библиотеке", "Tidying the library"),
            "Мектеп кітапханасы", null, "school", 7, 11, null, day, day, DemonstrationSchool.Mentor.Id);
        var grain = grains.GetGrain<IOpportunityGrain>(Keys.Opportunity(DemonstrationSchool.Id, opportunity.Id));
        await grain.Announce(opportunity, [Shift.Of(shift, day, new(15, 0), new(17, 0), 8)]);
        await grain.SignUp(shift, DemonstrationSchool.CardStudent);
    }

    /// <summary>A name in common, and no award in the book: nobody awards their own children.</summary>
    private async Task TieFamilies()
    {
        var awarded = acts.OfType<Posting>().SelectMany(posting => posting.Sheet.Lines.Select(line => (posting.Author.Id, line.Student))).ToHashSet();
        var roster = grains.GetGrain<IRosterGrain>(Keys.Roster(DemonstrationSchool.Id));
        var families = DemonstrationSchool.Description.Mentors
            .Where(member => member != DemonstrationSchool.Mentor)
            .Select(member => (member.Id, Children: ChildrenOf(member).Where(child => !awarded.Contains((member.Id, child))).Take(MostInFamily)))
            .Where(family => family.Children.Any())
            .Take(Families);
        foreach (var (member, children) in families)
        {
            await roster.Tie(member, [.. children], []);
        }
    }

    private static IEnumerable<string> ChildrenOf(StaffMember member)
    {
        var surname = member.Name[..member.Name.IndexOf(' ')].TrimEnd('а');
        return Pupil.Everybody.Where(pupil => pupil.Name.Surname.TrimEnd('а') == surname).Select(pupil => pupil.Id);
    }

    /// <summary>Questions the student's newest entry that somebody else than the signed-in mentor wrote.</summary>
    private async Task AskAbout(string student)
    {
        var undone = acts.OfType<Undoing>().Select(undoing => undoing.Sheet).ToHashSet();
        var posting = acts.OfType<Posting>().LastOrDefault(one =>
            one.Author.Id != DemonstrationSchool.Mentor.Id && !undone.Contains(one.Sheet.Id)
            && one.Sheet.Lines.Any(line => line.Student == student && line.Kind == Attended));
        if (posting is null)
        {
            return;
        }

        var yesterday = now.AddDays(-1);
        clock.Now = posting.At < yesterday ? yesterday : now;
        var written = (await _ledger.Find(posting.Sheet.Id))!.Sheet;
        var line = written.Entries.ToList().FindIndex(entry => entry.Student == student);
        await grains.GetGrain<IAppealsGrain>(Keys.Appeals(DemonstrationSchool.Id))
            .Ask(new(student, written.Id, written.FirstSeq + line, "wrong-role", "Мен залды безендіруге де көмектестім"));
    }

    /// <summary>A report without a proof, where the day allows one; null where it does not.</summary>
    private async Task<Guid?> Send(StaffMember author, string student, DateTimeOffset at)
    {
        clock.Now = at;
        var day = SchoolClock.DayOf(at, DemonstrationSchool.Zone);
        var sheet = new Sheet(SheetId.At(at, _random), new(day, null, null), [new(student, Report, 1)], null);
        var writer = new Author(author.Id, IsCoordinator: false);
        var preview = await _ledger.Preview(sheet, writer);
        return preview.Waits.IsEmpty ? null : (await _waiting.Hold(sheet, writer, preview.Waits)).Waiting?.Sheet.Id;
    }
}
