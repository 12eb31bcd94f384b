using Engagement.Accounts;
using Engagement.Acts;
using Engagement.Domain;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Summer;

/// <summary>Centres of the summer season: how they are formed, who works there, and their courses (S2-07, S2-11, S2-13, S2-15).</summary>
internal static class SummerEndpoints
{
    public static void MapSummer(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/summer/", Overview).WithTags("Summer");
        var centre = routes.MapGroup("/api/summer/{year:int}/centres/{territory}").WithTags("Summer");
        centre.MapGet("/", Get);
        centre.MapPut("/", Describe);
        centre.MapPut("/head", Appoint);
        centre.MapPost("/formation", Form);
        centre.MapPost("/take-over", TakeOver);
        centre.MapPut("/membership", Apply);
        centre.MapDelete("/membership", Leave);
        centre.MapPost("/membership/agreement", Agree);
        centre.MapPost("/members/{home}/{account}/decision", Decide);
        centre.MapCourses();
        centre.MapSquads();
        centre.MapLetters();
        centre.MapPrinting();
    }

    private static async Task<IResult> Overview(IGrainFactory grains, TerritoryCatalogue catalogue, SchoolClock clock, HttpContext context, int? year = null) =>
        Access.Staff(context) is { } refused
            ? refused.ToResult()
            : Results.Ok(await SummerOverview.Of(year is > 2000 and < 2200 ? year : null, grains, catalogue, clock, context));

    private static Task<IResult> Get(int year, string territory, SummerServices services, HttpContext context) =>
        services.Own(year, territory, context, async summer => CentreResult.Of(await summer.Centre.Get()));

    private static Task<IResult> Describe(int year, string territory, CentreRequest request, SummerServices services, HttpContext context) =>
        services.Run(Right.RunSummer, year, territory, context, request.Fault, summer =>
            summer.Centre.Describe(OfficeLine.Tidy(request.Authority), OfficeLine.Tidy(request.Contact), OfficeLine.Tidy(request.Call)));

    private static Task<IResult> Appoint(
        int year, string territory, HeadRequest request, SummerServices services, HeldSessions sessions, HttpContext context) =>
        services.Run(Right.OrganiseSummer, year, territory, context, null, async summer =>
        {
            var login = SignIn.Normalize(request.Login ?? "");
            if (!SignIn.IsLogin(login) || await summer.Grains.GetGrain<IAccountGrain>(Keys.Account(login)).Get() is not { } account)
            {
                return CentreResult.Refused(SummerRefusal.WrongHead);
            }

            var before = (await summer.Centre.Get()).Head?.Person;
            var person = Adult.Key(account.School, account.Id);
            var appointed = await summer.Centre.Appoint(person);
            sessions.Forget();
            context.Describe(territory, before, appointed.Centre?.Head?.Person);
            return appointed;
        });

    private static Task<IResult> Form(int year, string territory, SummerServices services, HttpContext context) =>
        services.Run(Right.OrganiseSummer, year, territory, context, null, summer => summer.Centre.Form());

    private static Task<IResult> TakeOver(int year, string territory, SummerServices services, HttpContext context) =>
        services.Run(Right.RunSummer, year, territory, context, null, summer => summer.Centre.TakeOver());

    private static Task<IResult> Apply(int year, string territory, MembershipRequest request, SummerServices services, HttpContext context) =>
        services.Own(year, territory, context, summer => summer.Centre.Apply(summer.Person, request.Role!, request.Institution!.Trim()), request.Fault);

    private static Task<IResult> Leave(int year, string territory, SummerServices services, HttpContext context) =>
        services.Own(year, territory, context, summer => summer.Centre.Leave(summer.Person));

    private static Task<IResult> Agree(int year, string territory, SummerServices services, HttpContext context) =>
        services.Own(year, territory, context, summer => summer.Centre.Agree(summer.Person));

    private static Task<IResult> Decide(
        int year, string territory, string home, string account, AdmissionRequest request, SummerServices services, HttpContext context) =>
        services.Run(Right.RunSummer, year, territory, context, request.Fault, summer =>
        {
            context.Describe($"{territory}/{home}/{account}", @new: request.Admitted == true ? MemberState.Admitted : MemberState.Declined);
            return summer.Centre.Decide(Adult.Key(home, account), request.Admitted!.Value, summer.Person);
        });
}
