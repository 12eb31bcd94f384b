using Engagement;
using Engagement.Accounts;
using Engagement.Acts;
using Engagement.Appeals;
using Engagement.Assignments;
using Engagement.Badges;
using Engagement.Boards;
using Engagement.Campaign;
using Engagement.Ceremonies;
using Engagement.ClassRatings;
using Engagement.Cluster;
using Engagement.Commands;
using Engagement.Complaints;
using Engagement.Consents;
using Engagement.Contact;
using Engagement.Debates;
using Engagement.Demonstration;
using Engagement.Diplomas;
using Engagement.Elections;
using Engagement.Events;
using Engagement.Exports;
using Engagement.Health;
using Engagement.Import;
using Engagement.Initiatives;
using Engagement.Leagues;
using Engagement.Ledger;
using Engagement.Limits;
using Engagement.Live;
using Engagement.News;
using Engagement.Nominations;
using Engagement.Oversight;
using Engagement.Papers;
using Engagement.Parliament;
using Engagement.Plans;
using Engagement.Raids;
using Engagement.Reporting;
using Engagement.Reports;
using Engagement.Rubrics;
using Engagement.Schools;
using Engagement.Seals;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Setup;
using Engagement.Sheets;
using Engagement.Spotlights;
using Engagement.Staff;
using Engagement.Students;
using Engagement.Summer;
using Engagement.Telemetry;
using Engagement.Territories;
using Engagement.ToDo;
using Engagement.Upcoming;
using Engagement.Volunteering;
using Engagement.Years;

try
{
    return await ((Command.Find(args) ?? BadgeKeyCommand.Find(args)) is { } command ? command() : Serve(args));
}
catch (Exception e) when (StartupFault.IsOfConfiguration(e))
{
    return StartupFault.Tell(e);
}

static async Task<int> Serve(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddEngagement();
    builder.AddTelemetry();
    builder.AddFrontHealth();
    builder.AddWebBasics();
    builder.AddSessions();
    builder.AddLimits();
    builder.AddActs();
    builder.AddLive();
    builder.AddSetup();
    builder.AddImport();
    builder.AddDebates();
    builder.AddUpcoming();
    builder.AddToDo();
    builder.AddEvidence();
    builder.AddParliament();
    builder.AddInitiatives();
    builder.AddSummer();
    builder.AddPapers();
    builder.AddBadges();
    var isDemonstration = builder.Environment.IsDevelopment() && !builder.IsClustered();
    if (isDemonstration)
    {
        await builder.AddDemonstration();
    }

    var app = builder.Build();
    app.Services.CheckConfiguration();
    app.UseWebBasics();
    app.UseAuthentication();
    app.UseRateLimiter();
    app.UseActs();
    app.MapSessions();
    app.MapInvitations();
    app.MapOwnAccount();
    app.MapStaff();
    app.MapStaffSessions();
    app.MapSubstitutions();
    app.MapTeamPosts();
    app.MapCards();
    app.MapSetup();
    app.MapSchools();
    app.MapRubrics();
    app.MapPlans();
    app.MapOccurrences();
    app.MapCalendars();
    app.MapEvents();
    app.MapEvidence();
    app.MapOwnEvents();
    app.MapLeagues();
    app.MapRaids();
    app.MapClassRatings();
    app.MapBoards();
    app.MapSheets();
    app.MapWaitingSheets();
    app.MapPendingEntries();
    app.MapTies();
    app.MapAppeals();
    app.MapOversight();
    app.MapNominations();
    app.MapSpotlight();
    app.MapSeasons();
    app.MapNextYear();
    app.MapStanding();
    app.MapCeremony();
    app.MapSeasonReports();
    app.MapAnnouncedYears();
    app.MapDiplomas();
    app.MapOwnDiplomas();
    app.MapComplaints();
    app.MapContact();
    app.MapDebates();
    app.MapVolunteering();
    app.MapOwnVolunteering();
    app.MapPassport();
    app.MapCampaigns();
    app.MapCarePages();
    app.MapOwnCampaign();
    app.MapParliament();
    app.MapMeetings();
    app.MapOwnMembership();
    app.MapElections();
    app.MapCandidacies();
    app.MapReports();
    app.MapNews();
    app.MapTasks();
    app.MapActivists();
    app.MapInitiatives();
    app.MapSummer();
    app.MapPapers();
    app.MapBadges();
    app.MapSchoolSquads();
    app.MapLedger();
    app.MapStudents();
    app.MapImport();
    app.MapExports();
    app.MapPlaces();
    app.MapUpcoming();
    app.MapToDo();
    app.MapConsents();
    app.MapTerritories();
    app.MapTerritoryYears();
    app.MapActs();
    app.MapLive();
    app.MapEngagementHealth();
    app.MapOpenApi();
    app.MapSharedYears();
    app.MapSharedTerritoryYears();
    app.MapPages();
    if (isDemonstration)
    {
        app.MapDemonstration();
    }

    await app.RunAsync();
    return 0;
}
