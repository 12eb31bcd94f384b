using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Engagement.Accounts;
using Engagement.Activities;
using Engagement.Acts;
using Engagement.Domain;
using Engagement.Limits;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Setup;

/// <summary>
/// The first start: whoever can read the log founds the school and becomes its first coordinator. Open only while there is
/// no school.
/// </summary>
internal static partial class SetupEndpoints
{
    public static void AddSetup(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SetupCode>();
        if (!builder.Environment.IsDevelopment())
        {
            builder.Services.AddHostedService<SetupAnnouncement>();
        }
    }

    public static void MapSetup(this IEndpointRouteBuilder routes)
    {
        var setup = routes.MapGroup("/api/setup").WithTags("Setup");
        setup.MapGet("/", async (IGrainFactory grains) => Results.Ok(new { Needed = await IsNeeded(grains) }));
        setup.MapPost("/", Found).RequireRateLimiting(LimitNames.SignIn);
    }

    public static async Task<bool> IsNeeded(IGrainFactory grains) =>
        (await grains.GetGrain<ISchoolDirectoryGrain>(Keys.Directory).List()).IsEmpty;

    private static async Task<IResult> Found(
        SetupRequest request, SetupCode code, IGrainFactory grains, TerritoryCatalogue catalogue, SchoolClock clock, Passwords passwords, HttpContext context)
    {
        if (!await IsNeeded(grains) || !code.Is(request.Code ?? ""))
        {
            return WrongCode.ToResult();
        }

        if (FaultIn(request) is { } fault)
        {
            return fault.ToResult();
        }

        if (request.School!.Territory is { } territory && catalogue.Find(territory) is not { Level: TerritoryLevel.District })
        {
            return Problem.Invalid("school.territory", "There is no such district or city.").ToResult();
        }

        if (!code.TryUse())
        {
            return WrongCode.ToResult();
        }

        var school = request.School!;
        var login = SignIn.Normalize(request.Login!);
        var coordinator = new Account(
            $"a-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}", login, request.Name!.Trim(), school.Id!, Role.Coordinator,
            passwords.Hash(request.Password!), Guid.NewGuid().ToString("N"), 0, null, 0);
        var today = clock.Today(TimeZoneInfo.FindSystemTimeZoneById(DefaultTimeZone));
        var season = AcademicYear.Default(today.Month >= 8 ? today.Year : today.Year - 1);
        if (!await grains.GetGrain<IAccountGrain>(Keys.Account(login)).Save(coordinator))
        {
            return Problem.Invalid("login", "This login exists already.").ToResult();
        }

        await grains.GetGrain<IRosterGrain>(Keys.Roster(school.Id!)).Appoint(new(coordinator.Id, coordinator.Name));
        await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school.Id!)).Found(new(
            school.Id!, new(school.Name!.Kk!, school.Name.Ru ?? school.Name.Kk!, school.Name.En ?? school.Name.Kk!),
            DefaultTimeZone, DefaultGoalPerWeek, PlanTemplate.Factions, season, PlanTemplate.Unfold(season), school.Territory));
        context.DescribeActor(coordinator.Id, coordinator.Role, coordinator.School);
        context.Describe(target: school.Id);
        return Results.Created($"/api/schools/{school.Id}", new { school.Id });
    }

    private static Problem WrongCode => Problem.Forbidden with { Title = "The code is wrong, or a school exists already." };

    private const string DefaultTimeZone = "Asia/Almaty";
    private const int DefaultGoalPerWeek = 1000;

    private static Problem? FaultIn(SetupRequest request) => request switch
    {
        { School.Id: null } => Problem.Invalid("school.id", "The school needs an id."),
        { School.Id: { } id } when !SchoolId().IsMatch(id) => Problem.Invalid("school.id", "2 to 32 lower-case Latin letters, digits and dashes."),
        { School.Name.Kk: null or "" } or { School.Name: null } => Problem.Invalid("school.name.kk", "The school needs a name."),
        { Login: null } => Problem.Invalid("login", "The coordinator needs a login."),
        { Login: { } login } when !SignIn.IsLogin(login.Trim()) => Problem.Invalid("login", "3 to 64 letters, digits and . _ - @."),
        { Name: null or "" } => Problem.Invalid("name", "The coordinator needs a name."),
        { Password: null } => Problem.Invalid("password", "The coordinator needs a password."),
        { Login: { } login, Name: { } name, Password: { } password } =>
            PasswordProblem.Of(password, login, name) is { } weak ? weak with { Status = 400, Code = "invalid-value" } : null,
    };

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{1,31}\z")]
    private static partial Regex SchoolId();

    private sealed record SetupRequest(string? Code, SchoolRequest? School, string? Login, string? Name, string? Password);

    private sealed record SchoolRequest(string? Id, NameRequest? Name, string? Territory);

    private sealed record NameRequest(string? Kk, string? Ru, string? En);
}

/// <summary>The one-time code of the first start.</summary>
internal sealed class SetupCode
{
    private int _uses;

    public string Text { get; } = CardCode.New();

    /// <summary>True for the first caller only: two who send the code at once do not found two schools.</summary>
    public bool TryUse() => Interlocked.Exchange(ref _uses, 1) == 0;

    public bool Is(string typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(CardCode.HashOf(typed) ?? ""), Encoding.UTF8.GetBytes(CardCode.HashOf(Text)!));
}

/// <summary>Says in the log how to begin, while there is no school.</summary>
internal sealed partial class SetupAnnouncement(IGrainFactory grains, SetupCode code, ILogger<SetupAnnouncement> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await SetupEndpoints.IsNeeded(grains))
        {
            LogCode(code.Text);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no school yet. Open /setup in a browser and enter this code: {Code}")]
    private partial void LogCode(string code);
}
