using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Accounts;
using Engagement.Activities;
using Engagement.Consents;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Engagement.Tests;

/// <summary>
/// The whole server in this process with two small schools. The school's clock stands on Wednesday 18 November 2026, noon
/// in Almaty, unless a test sets it.
/// </summary>
public sealed class SchoolServer : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Password = "a long enough password";
    public const string School = "abai";
    public const string OtherSchool = "zhambyl";

    private const int FewRounds = 1_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("engagement-web-").FullName;

    /// <summary>What an account stores of <see cref="Password"/>.</summary>
    public string Hash => Services.GetRequiredService<Passwords>().Hash(Password);

    public TestClock Clock { get; } = new(new(2026, 11, 18, 7, 0, 0, TimeSpan.Zero));

    /// <summary>Settings that differ from those of the other tests; to be set before the first request.</summary>
    internal Dictionary<string, string> Settings { get; } = [];

    /// <summary>What the server wrote to its log.</summary>
    internal CaughtLog Log { get; } = new();

    internal FailingLedgerStore Store { get; private set; } = null!;

    /// <summary>Where the server keeps its files.</summary>
    public string Folder => _folder;

    public static string Today => "2026-11-18";

    public static string Student(int number) => $"{School}.s{number:000}";

    public async Task InitializeAsync()
    {
        var grains = Services.GetRequiredService<IGrainFactory>();
        await Found(grains, School, "turkistan-city", Hash);
        await Found(grains, OtherSchool, "almaty-city", Hash);
    }

    public async Task<HttpClient> SignedIn(string login)
    {
        var client = CreateClient();
        var answer = await client.PostAsJsonAsync("/api/session", new { login, password = Password });
        answer.EnsureSuccessStatusCode();
        return client;
    }

    public async Task<HttpClient> SignedInStudent(string student)
    {
        var coordinator = await SignedIn($"coordinator.{Keys.SchoolOf(student)}");
        var card = await coordinator.PostAsJsonAsync($"/api/students/{student}/card", new { });
        var code = (await card.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
        var client = CreateClient();
        (await client.PostAsJsonAsync("/api/session/card", new { code })).EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>The hub, as whoever is signed in with the client; as nobody without one.</summary>
    internal async Task<HubClient> Hub(HttpClient? signedIn = null)
    {
        var sockets = Server.CreateWebSocketClient();
        if (signedIn is not null)
        {
            // The cookie that the client's handler holds, as its own next request would carry it.
            var answer = await signedIn.GetAsync("/api/session");
            answer.EnsureSuccessStatusCode();
            var cookie = answer.RequestMessage!.Headers.GetValues("Cookie").Single();
            sockets.ConfigureRequest = request => request.Headers.Cookie = cookie;
        }

        return await HubClient.Connect(await sockets.ConnectAsync(new("ws://localhost/hubs/live"), default));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Data:Directory", _folder);
        builder.UseSetting("Limits:SignInsPerMinute", "100000");
        builder.UseSetting("Accounts:SecondFactor", "Advised");
        builder.UseSetting("Territories:Coalescing", "00:00:00.02");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureServices(services =>
        {
            // Hundreds of sign-ins; what a real server pays for one is tested in PasswordsTests.
            services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = FewRounds);
            services.Replace(ServiceDescriptor.Singleton(new SchoolClock(Clock)));
            services.AddSingleton<ILoggerProvider>(Log);
            services.AddSingleton<Ledger.ILedgerStore>(provider =>
                Store = new FailingLedgerStore(ActivatorUtilities.CreateInstance<Storage.SqliteLedgerStore>(provider)));
        });
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task Found(IGrainFactory grains, string school, string territory, string hash)
    {
        var season = AcademicYear.Default(2026);
        await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Found(new(
            school, new(school, school, school), "Asia/Almaty", 1000, PlanTemplate.Factions, season, PlanTemplate.Unfold(season), territory));
        var roster = grains.GetGrain<IRosterGrain>(Keys.Roster(school));
        await roster.Enrol([.. Enumerable.Range(1, 60).Select(number => StudentOf(school, number, season.From))]);
        foreach (var (name, role) in ((string, string)[])[("mentor", Role.Mentor), ("coordinator", Role.Coordinator), ("locked", Role.Mentor)])
        {
            var login = $"{name}.{school}";
            await roster.Appoint(new($"id-{login}", $"The {role} of {school}"));
            await grains.GetGrain<IAccountGrain>(Keys.Account(login)).Save(new(
                $"id-{login}", login, $"The {role} of {school}", school, role, hash, "stamp", 0, null, 0));
        }
    }

    /// <summary>Students 1 to 40 are in grade 10 and members of two factions; 41 to 60 are in grade 5. Odd ones may be shown.</summary>
    private static Student StudentOf(string school, int number, DateOnly from)
    {
        var isMember = number <= 40;
        ImmutableArray<Membership> memberships = isMember ? [new(number <= 20 ? "care" : "debate", from, null)] : [];
        return new(
            $"{school}.s{number:000}", $"Құпия{number} Есімі{number}", isMember ? "10А" : "5Б", isMember ? 10 : 5,
            number % 2 == 1 ? $"Көрінер{number}" : null, memberships)
        {
            Consents = number % 2 == 1 ? Consented.To(Surface.School, Surface.Public) : [],
        };
    }
}
