using Engagement;
using Engagement.Boards;
using Engagement.Commands;
using Engagement.Demonstration;
using Engagement.Ledger;
using Engagement.Limits;
using Engagement.Live;
using Engagement.Schools;
using Engagement.Sessions;
using Engagement.Setup;
using Engagement.Sheets;
using Engagement.Students;
using Engagement.Territories;

if (BookCommand.IsMeant(args))
{
    return await BookCommand.Run(args);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddEngagementSilo();
builder.Services.AddTerritories();
builder.AddWebBasics();
builder.AddSessions();
builder.AddLimits();
builder.AddLive();
builder.AddSetup();
if (builder.Environment.IsDevelopment())
{
    await builder.AddDemonstration();
}

var app = builder.Build();
app.UseWebBasics();
app.UseAuthentication();
app.UseRateLimiter();
app.MapSessions();
app.MapSetup();
app.MapSchools();
app.MapBoards();
app.MapSheets();
app.MapLedger();
app.MapStudents();
app.MapPlaces();
app.MapTerritories();
app.MapLive();
app.MapHealth();
app.MapOpenApi();
app.MapPages();
if (app.Environment.IsDevelopment())
{
    app.MapDemonstration();
}

await app.RunAsync();
return 0;
