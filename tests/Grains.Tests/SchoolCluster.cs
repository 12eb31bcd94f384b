using Engagement.Activities;
using Engagement.Consents;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Storage;
using Engagement.Students;
using Engagement.Territories;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime.Hosting;
using Orleans.TestingHost;

namespace Engagement.Tests;

/// <summary>The grains on a test cluster with a SQLite file of their own, and one school of forty students.</summary>
internal sealed class SchoolCluster : IAsyncDisposable
{
    public const string School = "abai";

    private readonly TemporaryStore _store = new();
    private InProcessTestCluster _cluster = null!;

    public TestClock Clock { get; } = new(new(2026, 11, 18, 7, 0, 0, TimeSpan.Zero));

    public FailingLedgerStore Store { get; private set; } = null!;

    public FailingGrainStorage States { get; private set; } = null!;

    public IReminderTable Reminders => new SqliteReminderTable(_store.Database, _store.Writer);

    public ISchoolLedgerGrain Ledger => Grain<ISchoolLedgerGrain>(Keys.Ledger(School));

    public ISchoolGrain Standings => Grain<ISchoolGrain>(Keys.School(School));

    public static DateOnly Today => new(2026, 11, 18);

    public static Author Mentor => new("m-1", false);

    public static async Task<SchoolCluster> Start()
    {
        var school = new SchoolCluster();
        await school.Deploy();
        await school.Found(School, 40, territory: null);
        return school;
    }

    public TGrain Grain<TGrain>(string key)
        where TGrain : IGrainWithStringKey => _cluster.Client.GetGrain<TGrain>(key);

    public TObserver Reference<TObserver>(TObserver observer)
        where TObserver : IGrainObserver => _cluster.Client.CreateObjectReference<TObserver>(observer);

    /// <summary>The cluster stops and another one starts on the same file.</summary>
    /// <param name="forget">Grain state that the file has lost: the grain's key begins so.</param>
    public async Task Restart(string? forget = null)
    {
        await _cluster.DisposeAsync();
        if (forget is not null)
        {
            await _store.Writer.Write(statements => statements.Execute(
                "DELETE FROM grain_state WHERE instr(grain, $forget) > 0", ("$forget", $"/{forget}")));
        }

        await _store.Reopen();
        await Deploy();
    }

    /// <summary>The file holds this state of a grain instead, as another version of the program left it; the cluster starts anew.</summary>
    public async Task Write(string name, string key, string json)
    {
        await _cluster.DisposeAsync();
        await _store.Writer.Write(statements => statements.Execute(
            "UPDATE grain_state SET payload = $payload WHERE name = $name AND instr(grain, $key) > 0",
            ("$payload", System.Text.Encoding.UTF8.GetBytes(json)), ("$name", name), ("$key", key)));
        await _store.Reopen();
        await Deploy();
    }

    public static string Student(int number) => $"{School}.s{number:000}";

    public static Sheet SheetOf(params (int Student, string Kind, int Units)[] lines) => new(
        Guid.CreateVersion7(), new(Today, null, null), [.. lines.Select(line => new SheetLine(Student(line.Student), line.Kind, line.Units))], null);

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        await _store.DisposeAsync();
    }

    private async Task Deploy()
    {
        Store = new FailingLedgerStore(_store.Ledger);
        States = new FailingGrainStorage(_store.Grains);
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<ILedgerStore>(Store);
            silo.Services.AddSingleton(new SchoolClock(Clock));
            silo.Services.AddSingleton(TerritoryCatalogue.Default);
            silo.Services.Configure<TerritoryOptions>(options => options.Coalescing = TimeSpan.FromMilliseconds(20));
            silo.AddReminders();
            silo.Services.AddSingleton<IReminderTable>(new SqliteReminderTable(_store.Database, _store.Writer));
            silo.Services.AddGrainStorage(StateNames.Storage, (_, _) => States);
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async Task Found(string school, int students, string? territory)
    {
        var season = AcademicYear.Default(2026);
        await Grain<ISchoolProfileGrain>(Keys.Profile(school)).Found(new(
            school, new(school, school, school), "Asia/Almaty", 1000, PlanTemplate.Factions, season, PlanTemplate.Unfold(season), territory));
        await Grain<IRosterGrain>(Keys.Roster(school)).Enrol(
        [
            .. Enumerable.Range(1, students).Select(number => new Student(
                $"{school}.s{number:000}", $"Есімі {number}", number <= 30 ? "10А" : "5Б", number <= 30 ? 10 : 5,
                number % 2 == 1 ? $"Көрінер {number}" : null,
                number <= 30 ? [new Membership(number <= 15 ? "care" : "debate", season.From, null)] : [])
            {
                Consents = number % 2 == 1 ? Consented.To(Surface.School, Surface.Public) : [],
            }),
        ]);
    }
}
