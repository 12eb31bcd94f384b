using System.Collections.Immutable;
using System.Text;
using Engagement.Assignments;
using Engagement.Campaign;
using Engagement.Diplomas;
using Engagement.Elections;
using Engagement.Events;
using Engagement.Initiatives;
using Engagement.Ledger;
using Engagement.News;
using Engagement.Parliament;
using Engagement.Problems;
using Engagement.Reports;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Sheets;
using Engagement.Students;
using Engagement.Volunteering;

namespace Engagement.Consents;

/// <summary>Everything that is kept about a person, as a file: JSON for programs, a text for people.</summary>
internal static class OwnDataEndpoint
{
    public static void MapOwnData(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/students/{id}/data", Get).WithTags("Consents").Produces<OwnData>();

    private static async Task<IResult> Get(
        string id, IGrainFactory grains, SchoolClock clock, HttpContext context, string format = "json", string language = "kk")
    {
        if (Access.StudentOr(context, Right.ManageConsent, id) is { } refused)
        {
            return refused.ToResult();
        }

        if (format is not ("json" or "text"))
        {
            return Problem.Invalid("format", "The format is json or text.").ToResult();
        }

        var school = Keys.SchoolOf(id)!;
        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        if (roster.Everybody().FirstOrDefault(student => student.Id == id) is not { } student)
        {
            return Problem.UnknownStudent.ToResult();
        }

        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        var account = await grains.GetGrain<IStudentGrain>(Keys.Student(id)).Get();
        var notes = await grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(school))
            .Notes([.. account.Entries.Where(entry => entry.HasNote).Select(entry => entry.Sheet).Distinct()]);
        var titles = profile.Events.ToDictionary(planned => planned.Id, planned => planned.Title);
        var factions = profile.Factions.ToDictionary(faction => faction.Id, faction => faction.Name);
        var data = new OwnData(
            TimeZoneInfo.ConvertTime(clock.Now, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone)),
            profile.Name,
            student.Id,
            student.Name,
            student.ShownAs,
            student.TurnedDown,
            student.Class,
            student.Grade,
            student.EarlierClasses,
            student.JoinedOn,
            student.LeftOn,
            [.. student.Memberships.Select(one => new OwnFaction(factions.GetValueOrDefault(one.Faction), one.Faction, one.From, one.To))],
            [.. student.Consents.Select(act => new ActAnswer(act.Surface, act.IsGiven, act.By, act.At, act.Text))],
            account.Season,
            [.. account.Entries.Select(entry => OwnEntry.Of(entry, titles, notes))],
            await PendingEntry.Of(id, profile, grains),
            await OwnShift.Of(id, school, grains),
            await OwnGiving.Of(id, (await SchoolCampaign.Find(school, grains, clock))!),
            await OwnTurnout.Of(id, profile, grains),
            OwnMembership.Of(student, await grains.GetGrain<IParliamentGrain>(Keys.Parliament(school)).Get()),
            await OwnCandidacy.Of(id, school, grains),
            await OwnReport.Of(id, profile, grains, clock),
            await OwnNews.Of(id, school, grains),
            await OwnTask.Of(id, grains),
            await OwnInitiative.Of(id, grains),
            await OwnPaper.Of(profile, grains, year => year.KeptOf(id)));
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{id}.{(format == "json" ? "json" : "txt")}\"";
        return format == "json" ? Results.Ok(data) : Results.Text(OwnDataText.Of(data, language), "text/plain", Encoding.UTF8);
    }
}

/// <param name="TurnedDownNicknames">Nicknames that a coordinator turned down.</param>
internal sealed record OwnData(
    DateTimeOffset AsOf,
    Localized School,
    string Id,
    string Name,
    string? Nickname,
    ImmutableArray<string> TurnedDownNicknames,
    string Class,
    int Grade,
    ImmutableArray<EarlierClass> EarlierClasses,
    DateOnly? JoinedOn,
    DateOnly? LeftOn,
    ImmutableArray<OwnFaction> Memberships,
    ImmutableArray<ActAnswer> Consents,
    PeriodTotals Totals,
    ImmutableArray<OwnEntry> Entries,
    IReadOnlyList<PendingEntry> Pending,
    IReadOnlyList<OwnShift> Volunteering,
    IReadOnlyList<OwnGiving> Campaigns,
    IReadOnlyList<OwnTurnout> Events,
    OwnMembership Parliament,
    IReadOnlyList<OwnCandidacy> Candidacies,
    IReadOnlyList<OwnReport> Reports,
    IReadOnlyList<OwnNews> News,
    IReadOnlyList<OwnTask> Tasks,
    IReadOnlyList<OwnInitiative> Initiatives,
    IReadOnlyList<OwnPaper> Papers);

internal sealed record OwnFaction(Localized? Name, string Faction, DateOnly From, DateOnly? To);

internal sealed record OwnEntry(
    long Seq, DateOnly Day, Localized? Title, string Kind, string Level, int Units, int Asked, int Granted, int Withheld, ImmutableArray<string> Why,
    bool Reversed, DateTimeOffset RecordedAt, string? Note)
{
    public static OwnEntry Of(AccountEntry entry, Dictionary<string, Localized> titles, ImmutableDictionary<Guid, string> notes) => new(
        entry.Seq, entry.Day, entry.Event is { } planned ? titles.GetValueOrDefault(planned) : null, entry.Entry.Kind, entry.Level, entry.Entry.Units,
        entry.Entry.Asked, entry.Entry.Granted, entry.Entry.Withheld, [.. LineReceipt.WhyOf(entry.Entry.Why)], entry.Reversed, entry.RecordedAt,
        notes.GetValueOrDefault(entry.Sheet));
}
