using Engagement.Acts;
using Engagement.Domain;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Nominations;

/// <summary>The homeroom teacher's yes or no for Best Student: asked only about those who come into question.</summary>
internal static class StandingEndpoints
{
    public static void MapStanding(this IEndpointRouteBuilder routes)
    {
        var standing = routes.MapGroup("/api/schools/{school}/nominations/standing").WithTags("Nominations");
        standing.MapGet("/", List);
        standing.MapPut("/{student}", Write);
    }

    /// <summary>Those of the own classes who come into question, and those of whom something was said.</summary>
    private static async Task<IResult> List(string school, IGrainFactory grains, SchoolClock clock, HttpContext context)
    {
        if (Access.RefusalAnywhere(context, Right.VouchForStanding, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await grains.GetGrain<INominationsGrain>(Keys.Nominations(school)).Read(null) is not { } reading)
        {
            return Problem.NotFound.ToResult();
        }

        var notes = (await Notes(grains, school, reading.Season).All()).ToDictionary(note => note.Student);
        var asked = reading.Lists.Where(list => list.Nomination == NominationCode.BestStudent).SelectMany(list => list.Rows).Select(row => row.Id).Union(notes.Keys).ToHashSet();
        var reach = Access.ReachOf(SessionUser.From(context.User), Right.VouchForStanding, school);
        var today = clock.Today(Territory.Zone);
        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        return Results.Ok(new
        {
            reading.Season,
            Items = roster.Students.Where(student => asked.Contains(student.Id) && reach.Covers(student, today))
                .Select(student => new { student.Id, student.Name, student.Class, notes.GetValueOrDefault(student.Id)?.IsGood }),
            Next = (string?)null,
        });
    }

    private static async Task<IResult> Write(
        string school, string student, NoteRequest request, IGrainFactory grains, SchoolClock clock, StudentScope scope, HttpContext context)
    {
        if (await scope.Refusal(context, Right.VouchForStanding, school, student) is { } refused)
        {
            return refused.ToResult();
        }

        if (request.IsGood is not { } isGood)
        {
            return Problem.Invalid("isGood", "true or false.").ToResult();
        }

        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        var user = SessionUser.From(context.User)!;
        if (roster.Students.All(known => known.Id != student))
        {
            return Problem.NotFound.ToResult();
        }

        if (roster.Staff.FirstOrDefault(member => member.Id == user.Id)?.Family.Contains(student) == true)
        {
            return new Problem(403, "own-family", "A colleague says it of a child of one's own family.").ToResult();
        }

        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        await Notes(grains, school, profile.Season.Id).Write(new(student, isGood, user.Id, clock.Now));
        // That somebody was asked stands in the log, the answer does not.
        context.Describe(student);
        return Results.NoContent();
    }

    private static IStandingNotesGrain Notes(IGrainFactory grains, string school, string season) =>
        grains.GetGrain<IStandingNotesGrain>(Keys.StandingNotes(school, season));

    private sealed record NoteRequest(bool? IsGood);
}
