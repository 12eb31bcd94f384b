using Engagement.Accounts;
using Engagement.Factions;
using Engagement.Ledger;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Sheets;

namespace Engagement.Students;

internal static class StudentEndpoints
{
    public static void MapStudents(this IEndpointRouteBuilder routes)
    {
        var students = routes.MapGroup("/api/students").WithTags("Students");
        students.MapGet("/{id}", Get);
        students.MapPost("/{id}/card", IssueCard);
    }

    private static async Task<IResult> Get(
        string id, IGrainFactory grains, SchoolClock clock, StudentScope scope, HttpContext context, int limit = 200, long before = long.MaxValue)
    {
        if (await scope.SeeRefusal(context, id) is { } refused)
        {
            return refused.ToResult();
        }

        var school = Keys.SchoolOf(id)!;
        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        if (roster!.Everybody().FirstOrDefault(s => s.Id == id) is not { } student)
        {
            return Problem.UnknownStudent.ToResult();
        }

        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        var faction = student.FactionOn(clock.Today(TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone)));
        var account = await grains.GetGrain<IStudentGrain>(Keys.Student(id)).Get();
        var inSchool = await grains.GetGrain<ISchoolGrain>(Keys.School(school)).PlacesOf(id);
        var inFaction = faction is null
            ? new OwnPlaces([])
            : await grains.GetGrain<IFactionGrain>(Keys.Faction(school, faction)).PlacesOf(id);
        limit = Math.Clamp(limit, 1, 1000);
        var entries = account.Entries.Where(entry => entry.Seq < before).Take(limit).ToList();
        var notes = await grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(school))
            .Notes([.. entries.Where(entry => entry.HasNote).Select(entry => entry.Sheet).Distinct()]);
        var titles = profile.Events.ToDictionary(e => e.Id, e => e.Title);
        var staff = roster.Staff.ToDictionary(member => member.Id, member => member.Name);
        return Results.Ok(new
        {
            student.Id,
            student.Name,
            student.Class,
            Faction = faction,
            student.LeftOn,
            account.AsOf,
            Totals = new
            {
                account.Season.Day,
                account.Season.Week,
                account.Season.Month,
                account.Season.Quarter,
                account.Season.Year,
                account.ByKind,
            },
            Places = inSchool.Places.Concat(inFaction.Places),
            Entries = entries.Select(entry => new
            {
                entry.Seq,
                entry.Sheet,
                entry.Day,
                entry.Event,
                Title = entry.Event is { } e ? titles.GetValueOrDefault(e) : null,
                entry.Entry.Kind,
                entry.Level,
                entry.Entry.Units,
                entry.Entry.Asked,
                entry.Entry.Granted,
                entry.Entry.Withheld,
                Why = LineReceipt.WhyOf(entry.Entry.Why),
                Reverses = entry.Entry.ReversesSeq,
                entry.Reversed,
                By = new { Name = staff.GetValueOrDefault(entry.Author) },
                entry.RecordedAt,
                Note = notes.GetValueOrDefault(entry.Sheet),
            }),
            Next = entries.Count == limit ? entries[^1].Seq : (long?)null,
        });
    }

    private static async Task<IResult> IssueCard(string id, IGrainFactory grains, HeldSessions sessions, StudentScope scope, HttpContext context)
    {
        if (Keys.SchoolOf(id) is not { } school)
        {
            return Problem.UnknownStudent.ToResult();
        }

        if (await scope.Refusal(context, Right.IssueCards, school, id) is { } refused)
        {
            return refused.ToResult();
        }

        if (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).FindEver(id) is not { } student)
        {
            return Problem.UnknownStudent.ToResult();
        }

        var code = await grains.GetGrain<ICardHolderGrain>(Keys.CardHolder(id)).Replace();
        sessions.Forget();
        return Results.Created((string?)null, new { Code = code, Student = id, student.Name });
    }
}
