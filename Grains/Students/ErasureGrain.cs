using System.Collections.Immutable;
using Engagement.Accounts;
using Engagement.Appeals;
using Engagement.Assignments;
using Engagement.Campaign;
using Engagement.Complaints;
using Engagement.Contact;
using Engagement.Debates;
using Engagement.Diplomas;
using Engagement.Domain;
using Engagement.Elections;
using Engagement.Events;
using Engagement.Initiatives;
using Engagement.Ledger;
using Engagement.News;
using Engagement.Nominations;
using Engagement.Parliament;
using Engagement.Reports;
using Engagement.Schools;
using Engagement.Seals;
using Engagement.Seasons;
using Engagement.Spotlights;
using Engagement.Volunteering;

namespace Engagement.Students;

/// <summary>
/// What is under way is stored before anything is erased and the roster forgets the person last but one, so that a step that
/// a crash cut short is done when the erasure is asked for again. Every step may be repeated.
/// </summary>
internal sealed class ErasureGrain(
    [PersistentState(StateNames.Erasure, StateNames.Storage)] IPersistentState<ErasureState> state, ILedgerStore store, SchoolClock clock)
    : Grain, IErasureGrain
{
    private const int NotesAtOnce = 500;
    private const int YearsAtSchool = 12;

    private string School => Keys.Rest(this.GetPrimaryKeyString());

    private IRosterGrain Roster => GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(School));

    public async Task<bool> Erase(string student, string author, string reason)
    {
        var known = await Roster.FindEver(student);
        if (known is null && !state.State.Underway.Contains(student))
        {
            return false;
        }

        if (!state.State.Underway.Contains(student))
        {
            await Save(new() { Underway = state.State.Underway.Add(student), Done = state.State.Done.Add(new(student, author, clock.Now, reason)) });
        }

        await GrainFactory.GetGrain<ICardHolderGrain>(Keys.CardHolder(student)).Withdraw();
        await GrainFactory.GetGrain<ICardHolderGrain>(Keys.CardHolder(Keys.ParentOf(student))).Withdraw();
        await GrainFactory.GetGrain<IWaitingSheetsGrain>(Keys.WaitingSheets(School)).Forget(student);
        await GrainFactory.GetGrain<IAppealsGrain>(Keys.Appeals(School)).Forget(student);
        await GrainFactory.GetGrain<IComplaintsGrain>(Keys.Complaints(School)).Forget(student);
        await ForgetVolunteering(student);
        await ForgetCampaigns(student);
        await ForgetEvents(student);
        await ForgetParliament(student);
        await ForgetElections(student);
        await ForgetReports(student);
        await ForgetStanding(student);
        await GrainFactory.GetGrain<ISpotlightGrain>(Keys.Spotlight(School)).Forget(student);
        await ForgetPapers(student);
        await GrainFactory.GetGrain<IAssignmentsGrain>(Keys.Assignments(student)).Forget();
        await ForgetInitiatives(student);
        if (known is not null)
        {
            await EraseFromDebates(known);
            await EraseNotes(known);
            await GrainFactory.GetGrain<INewsGrain>(Keys.News(School)).Forget(known);
            await RemoveMessagesOf(known);
            await Roster.Forget(student);
        }

        await store.CleanFreeSpace();
        await Save(state.State with { Underway = state.State.Underway.Remove(student) });
        return true;
    }

    public Task<ImmutableArray<Erasure>> List() => Task.FromResult(state.State.Done);

    /// <summary>Strangers write what they like, also a name.</summary>
    private async Task RemoveMessagesOf(Student student)
    {
        var contact = GrainFactory.GetGrain<IContactGrain>(Keys.Contact(School));
        var traces = new Traces(student.Name, student.ShownAs);
        foreach (var message in (await contact.Messages()).Where(message => traces.AreIn(message.Text, isInSheet: false)))
        {
            await contact.Remove(message.Id);
        }
    }

    private async Task EraseFromDebates(Student student)
    {
        var debates = GrainFactory.GetGrain<IDebatesGrain>(Keys.Debates(School));
        foreach (var announcement in await debates.List())
        {
            var tournament = GrainFactory.GetGrain<IDebateTournamentGrain>(Keys.Debate(School, announcement.Id));
            await debates.Replace(await tournament.Forget(student) ?? announcement);
        }
    }

    private async Task ForgetVolunteering(string student)
    {
        foreach (var announcement in await GrainFactory.GetGrain<IVolunteeringGrain>(Keys.Volunteering(School)).List())
        {
            await GrainFactory.GetGrain<IOpportunityGrain>(Keys.Opportunity(School, announcement.Id)).Forget(student);
        }
    }

    /// <summary>A person is in the school for some years; every campaign of them is looked at.</summary>
    private async Task ForgetCampaigns(string student)
    {
        var year = clock.Now.Year + 1;
        foreach (var one in Enumerable.Range(year - YearsAtSchool, YearsAtSchool + 1))
        {
            var campaign = GrainFactory.GetGrain<ICareCampaignGrain>(Keys.Campaign(School, one));
            foreach (var action in (await campaign.Get()).Actions)
            {
                await GrainFactory.GetGrain<ICampaignActionGrain>(Keys.CampaignAction(School, one, action)).Forget(student);
            }

            await campaign.Forget(student);
            var questionnaire = GrainFactory.GetGrain<IQuestionnaireGrain>(Keys.Questionnaire(School, one));
            await questionnaire.Forget(student);
            await questionnaire.Forget(Keys.ParentOf(student));
        }
    }

    private async Task ForgetEvents(string student)
    {
        foreach (var occurrence in await GrainFactory.GetGrain<IEventsGrain>(Keys.Events(School)).List())
        {
            await GrainFactory.GetGrain<IEventGrain>(Keys.Event(School, occurrence)).Forget(student);
        }
    }

    private async Task ForgetParliament(string student)
    {
        var parliament = GrainFactory.GetGrain<IParliamentGrain>(Keys.Parliament(School));
        foreach (var meeting in (await parliament.Get()).Meetings)
        {
            await GrainFactory.GetGrain<IMeetingGrain>(Keys.Meeting(School, meeting.Notice.Id)).Forget(student);
        }

        await parliament.Forget(student);
    }

    private async Task ForgetElections(string student)
    {
        foreach (var notice in await GrainFactory.GetGrain<IElectionsGrain>(Keys.Elections(School)).List())
        {
            await GrainFactory.GetGrain<IElectionGrain>(Keys.Election(School, notice.Id)).Forget(student);
        }
    }

    private async Task ForgetStanding(string student)
    {
        foreach (var year in (await GrainFactory.ProfileOf(School)).Years())
        {
            await GrainFactory.GetGrain<IStandingNotesGrain>(Keys.StandingNotes(School, year.Id)).Forget(student);
            await GrainFactory.GetGrain<ISeasonGrain>(Keys.Season(School, year.Id)).Forget(student);
        }
    }

    /// <summary>Papers of every year that the student has been at school.</summary>
    private async Task ForgetPapers(string student)
    {
        var profile = await GrainFactory.ProfileOf(School);
        var season = profile.Season;
        for (var year = 0; year < YearsAtSchool; year++, season = AcademicYear.Before(season, profile.Years()))
        {
            await GrainFactory.GetGrain<ISchoolPapersGrain>(Keys.SchoolPapers(School, season.Id)).Forget(student);
        }
    }

    private async Task ForgetReports(string student)
    {
        var profile = await GrainFactory.ProfileOf(School);
        var posts = (await GrainFactory.GetGrain<IPostsGrain>(Keys.Posts(School)).All()).Where(post => post.Holder == student);
        var today = clock.Today(TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
        foreach (var owed in profile.Years().SelectMany(year => ReportCalendar.Owed(year, posts, today)))
        {
            await GrainFactory.GetGrain<IReportGrain>(Keys.Report(School, owed.Post.Id, owed.Period.Id)).Forget();
        }
    }

    private async Task ForgetInitiatives(string student)
    {
        foreach (var initiative in await GrainFactory.GetGrain<IInitiativesGrain>(Keys.Initiatives(School)).List())
        {
            await GrainFactory.GetGrain<IInitiativeGrain>(Keys.Initiative(School, initiative)).Forget(student);
        }
    }

    private async Task EraseNotes(Student student)
    {
        var traces = new Traces(student.Name, student.ShownAs);
        var withNote = new Dictionary<Guid, SheetRecord>();
        await foreach (var sheet in store.ReadAll(School, 0))
        {
            if (sheet.NoteHash is null)
            {
                continue;
            }

            withNote.Add(sheet.Id, sheet);
            if (withNote.Count == NotesAtOnce)
            {
                await EraseNotes(student.Id, traces, withNote);
            }
        }

        await EraseNotes(student.Id, traces, withNote);
    }

    private async Task EraseNotes(string student, Traces traces, Dictionary<Guid, SheetRecord> sheets)
    {
        var notes = await store.ReadNotes(School, [.. sheets.Keys]);
        await store.EraseNotes(School, [.. notes.Where(note => SpeaksOf(student, sheets[note.Sheet], note.Text, traces)).Select(note => note.Sheet)]);
        sheets.Clear();
    }

    /// <summary>A note beside nobody else's lines is about the student whatever it says.</summary>
    private static bool SpeaksOf(string student, SheetRecord sheet, string text, Traces traces)
    {
        var isInSheet = sheet.Entries.Any(entry => entry.Student == student);
        return (isInSheet && sheet.Entries.All(entry => entry.Student == student)) || traces.AreIn(text, isInSheet);
    }

    private Task Save(ErasureState changed) => this.Store(state, changed);
}

internal sealed record ErasureState
{
    public ImmutableArray<string> Underway { get; init; } = [];
    public ImmutableArray<Erasure> Done { get; init; } = [];
}
