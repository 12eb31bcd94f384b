using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Acts;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Plans;

/// <summary>The plan of events of a school's year: everybody reads it, editors change a draft, the director makes it the plan.</summary>
internal static class PlanEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder routes)
    {
        var plan = routes.MapGroup("/api/schools/{school}/plan").WithTags("Plan");
        plan.MapGet("/", Get).Produces<PlanAnswer>();
        plan.MapGet("/draft", GetDraft).Produces<DraftAnswer>();
        plan.MapDelete("/draft", Discard).Produces<DraftAnswer>();
        plan.MapPost("/events", Add).Produces<DraftAnswer>();
        plan.MapPut("/events/{series}", Change).Produces<DraftAnswer>();
        plan.MapDelete("/events/{series}", TakeOut).Produces<DraftAnswer>();
        plan.MapPost("/approval", Approve).Produces<DraftAnswer>();
    }

    private static async Task<IResult> Get(string school, IGrainFactory grains, SchoolClock clock, HttpContext context, string? season = null)
    {
        if (await SchoolYear.Find(school, grains, clock, season) is not { } year)
        {
            return Unknown(season).ToResult();
        }

        var delivery = year.IsCurrent ? await grains.GetGrain<ISchoolGrain>(Keys.School(school)).Delivery() : [];
        if (!Access.May(SessionUser.From(context.User), Right.SeePeople, school))
        {
            // Whose events are late is for those who can help.
            delivery = delivery.RemoveAll(share => share.Faction is not null);
        }

        return Results.Ok(PlanAnswer.Of(year, delivery, await NamesFor(context, grains, school)));
    }

    private static async Task<IResult> GetDraft(string school, IGrainFactory grains, SchoolClock clock, HttpContext context, string? season = null)
    {
        if (Access.Refusal(context, Right.EditPlan, school) is { } refused)
        {
            return refused.ToResult();
        }

        return await SchoolYear.Find(school, grains, clock, season) is { } year
            ? Results.Ok(DraftAnswer.Of(year, year.Plan, await NamesFor(context, grains, school)))
            : Unknown(season).ToResult();
    }

    private static Task<IResult> Add(string school, EventRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context, string? season = null) =>
        Edit(school, Right.EditPlan, season, grains, clock, context, async (plan, before) =>
        {
            var result = await plan.Add(request.ToEvent());
            if (result.Plan is { } edited)
            {
                context.Describe(PlanChange.Between(before.Plan.Draft, edited.Draft, before.Season).FirstOrDefault()?.Series);
            }

            return result;
        });

    private static Task<IResult> Change(
        string school, string series, EventRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context, string? season = null) =>
        Edit(school, Right.EditPlan, season, grains, clock, context, (plan, _) => plan.Change(series, request.ToEvent()));

    private static Task<IResult> TakeOut(string school, string series, IGrainFactory grains, SchoolClock clock, HttpContext context, string? season = null) =>
        Edit(school, Right.EditPlan, season, grains, clock, context, (plan, _) => plan.TakeOut(series));

    private static Task<IResult> Discard(string school, IGrainFactory grains, SchoolClock clock, HttpContext context, string? season = null) =>
        Edit(school, Right.EditPlan, season, grains, clock, context, (plan, _) => plan.Discard());

    private static Task<IResult> Approve(string school, ApprovalRequest request, IGrainFactory grains, SchoolClock clock, HttpContext context, string? season = null) =>
        Edit(school, Right.ApprovePlan, season, grains, clock, context, (plan, before) =>
        {
            context.Describe(before.Season.Id, before.Plan.Approvals is [.., var last] ? $"{last.Version}" : null, $"{request.Version}");
            return plan.Approve(request.Version ?? -1, Access.DeciderOf(context, Right.ApprovePlan));
        });

    private static async Task<IResult> Edit(
        string school, Right right, string? season, IGrainFactory grains, SchoolClock clock, HttpContext context, Func<ISchoolPlanGrain, SchoolYear, Task<PlanResult>> edit)
    {
        if (Access.Refusal(context, right, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await SchoolYear.Find(school, grains, clock, season) is not { IsOver: false } year)
        {
            return Unknown(season).ToResult();
        }

        var result = await edit(SchoolYear.Grain(grains, school, year.Season), year);
        return result.Plan is { } plan
            ? Results.Ok(DraftAnswer.Of(year, plan, await NamesFor(context, grains, school)))
            : PlanProblem.Of(result.Refusal!).ToResult();
    }

    private static Problem Unknown(string? season) =>
        season is null ? Problem.UnknownSchool : new(404, "unknown-season", "There is no such school, or no such year that it can plan: this one and the next.");

    private static async Task<ImmutableDictionary<string, string>?> NamesFor(HttpContext context, IGrainFactory grains, string school)
    {
        if (!Access.May(SessionUser.From(context.User), Right.SeePeople, school))
        {
            return null;
        }

        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        return roster!.Staff.ToImmutableDictionary(member => member.Id, member => member.Name);
    }

    private sealed record ApprovalRequest(int? Version);

    private sealed record EventRequest(
        int? Month,
        string? Project,
        TitleRequest? Title,
        string? Form,
        Recurrence? Recurrence,
        string? Host,
        GradeRange[]? Grades,
        string[]? Responsible,
        EvidenceKind? Evidence,
        string[]? Partners,
        string[]? Guests,
        DateOnly? Since,
        DateOnly? Until,
        bool? RatesClasses,
        bool? IsSensitive)
    {
        /// <summary>What is missing is refused by the plan like what is wrong.</summary>
        public PlanEvent ToEvent() => new(
            Month ?? 0, 0, "", Project, new(Text(Title?.Kk), Text(Title?.Ru), Text(Title?.En)), Form, false, Recurrence ?? Activities.Recurrence.Once, Host,
            [.. (Grades ?? []).Where(range => range is not null)], Words(Responsible), Evidence, Words(Partners), Words(Guests), Since, Until)
        {
            RatesClasses = RatesClasses ?? false,
            IsSensitive = IsSensitive ?? false,
        };

        private static string Text(string? text) => text?.Trim() ?? "";

        private static ImmutableArray<string> Words(string?[]? words) => [.. (words ?? []).Select(Text)];
    }

    private sealed record TitleRequest(string? Kk, string? Ru, string? En);
}
