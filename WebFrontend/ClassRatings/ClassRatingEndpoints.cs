using Engagement.Activities;
using Engagement.Acts;
using Engagement.Domain;
using Engagement.Events;
using Engagement.Plans;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;
using Microsoft.Extensions.Options;

namespace Engagement.ClassRatings;

/// <summary>
/// Marks of classes week by week: read by everybody as far as boards go, given by whoever runs the event, shown in pictures by them and
/// by the homeroom teachers. Every answer is all of it anew.
/// </summary>
internal static class ClassRatingEndpoints
{
    public static void MapClassRatings(this IEndpointRouteBuilder routes)
    {
        var ratings = routes.MapGroup("/api/schools/{school}/class-ratings").WithTags("Class ratings");
        ratings.MapGet("/", Get).Produces<ClassRatingsAnswer>();
        ratings.MapPut("/{series}/weeks/{occurrence}/classes/{class}", Rate).Produces<ClassRatingsAnswer>();
        ratings.MapDelete("/{series}/weeks/{occurrence}/classes/{class}", TakeBack).Produces<ClassRatingsAnswer>();
        ratings.MapPost("/{series}/weeks/{occurrence}/classes/{class}/photos", AddPhoto).Produces<ClassRatingsAnswer>();
    }

    private static async Task<IResult> Get(string school, IGrainFactory grains, SchoolClock clock, HttpContext context, string? week = null) =>
        await SchoolYear.Find(school, grains, clock) is { } year ? await Tell(year, grains, context, week) : Problem.UnknownSchool.ToResult();

    private static Task<IResult> Rate([AsParameters] ClassCall call, MarkRequest request) =>
        Act(call, call.ToKeep(), rating => rating.Rate(
            call.Occurrence, call.Class, [.. (request.Points ?? []).Select(one => new CriterionPoints(one.Key, one.Value))]));

    private static Task<IResult> TakeBack([AsParameters] ClassCall call) =>
        Act(call, call.ToKeep(), rating => rating.Rate(call.Occurrence, call.Class, null));

    private static async Task<IResult> AddPhoto([AsParameters] ClassCall call, IOptions<EvidenceOptions> options)
    {
        var opened = await call.ToPhoto();
        if (opened.Refused is { } refused)
        {
            return refused.ToResult();
        }

        if (await EvidenceUpload.Read(call.Context, options.Value.FileBytes) is not { } upload)
        {
            return EventProblem.FileTooLarge(options.Value.FileBytes).ToResult();
        }

        if (EvidenceFile.Read(upload) is not var (file, content) || !EvidenceFile.IsPicture(file))
        {
            return EventProblem.WrongFile.ToResult();
        }

        await call.Grains.GetGrain<IEvidenceGrain>(Keys.Evidence(call.School, call.Occurrence, file.Id)).Keep(new(file, content));
        return await Act(call, Task.FromResult(opened), rating => rating.AddPhoto(call.Occurrence, call.Class, file.Id));
    }

    private static async Task<IResult> Act(
        ClassCall call, Task<(SchoolYear? Year, Problem? Refused)> opening, Func<IClassRatingGrain, Task<ClassRatingResult>> act)
    {
        var (year, refused) = await opening;
        if (refused is not null)
        {
            return refused.ToResult();
        }

        call.Context.Describe($"{call.Occurrence} {call.Class}");
        var result = await act(call.Grains.GetGrain<IClassRatingGrain>(Keys.ClassRating(call.School, call.Series)));
        return result.Refusal is { } refusal
            ? ClassRatingProblem.Of(refusal).ToResult()
            : await Tell(year!, call.Grains, call.Context, call.Occurrence);
    }

    private static async Task<IResult> Tell(SchoolYear year, IGrainFactory grains, HttpContext context, string? week)
    {
        var school = year.Profile.Id;
        var series = year.Profile.Events.Where(planned => planned.RatesClasses).GroupBy(planned => planned.Series).ToList();
        var ratings = await Task.WhenAll(series.Select(weeks => grains.GetGrain<IClassRatingGrain>(Keys.ClassRating(school, weeks.Key)).Get()));
        var roster = (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
        var user = SessionUser.From(context.User);
        var classes = roster.GradesOfClasses().Keys.ToList();
        string?[] own = [roster.Students.FirstOrDefault(student => user is not null && student.Id == user.Student)?.Class, .. Access.ReachOf(user, Right.EnterClass, school).Classes];
        var reader = new ClassRatingReader(year, user, classes, [.. own.OfType<string>().Where(classes.Contains).Distinct()]);
        return Results.Ok(new ClassRatingsAnswer(
            year.Today, ClassroomCriterion.All, Rating.MostOfCriterion,
            series.Zip(ratings, (weeks, rating) => ClassRatingAnswer.Of(rating, [.. weeks.OrderBy(one => one.From)], reader, week))));
    }

    private sealed record MarkRequest(Dictionary<string, int>? Points);
}

/// <summary>A request about one class in one week.</summary>
internal sealed record ClassCall(string School, string Series, string Occurrence, string Class, IGrainFactory Grains, SchoolClock Clock, HttpContext Context)
{
    /// <summary>For whoever gives marks.</summary>
    public Task<(SchoolYear? Year, Problem? Refused)> ToKeep() => Open(Right.RunEvents, MayKeep);

    /// <summary>For whoever gives marks, and for the teacher of the class.</summary>
    public Task<(SchoolYear? Year, Problem? Refused)> ToPhoto() => Open(
        Access.ReachOf(User, Right.RunEvents, School).IsNone ? Right.EnterClass : Right.RunEvents,
        week => MayKeep(week) || Access.MayForClass(User, Right.EnterClass, School, Class));

    private SessionUser? User => SessionUser.From(Context.User);

    private bool MayKeep(PlannedEvent week) => Access.MayForFaction(User, Right.RunEvents, School, week.Host);

    private async Task<(SchoolYear?, Problem?)> Open(Right right, Func<PlannedEvent, bool> mayAct)
    {
        if (Access.RefusalAnywhere(Context, right, School) is { } refused)
        {
            return (null, refused);
        }

        if (await SchoolYear.Find(School, Grains, Clock) is not { } year || year.Find(Occurrence) is not { RatesClasses: true } week || week.Series != Series)
        {
            return (null, ClassRatingProblem.Of(ClassRatingRefusal.UnknownRating));
        }

        return mayAct(week) ? (year, null) : (null, Problem.Forbidden);
    }
}
