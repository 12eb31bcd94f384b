using System.Diagnostics;
using System.Globalization;
using Engagement.Bench.Screens;

namespace Engagement.Bench.Peers;

/// <summary>
/// The plain answer: PostgreSQL with a table of awards, boards by GROUP BY, screens that ask once a second. The source is in
/// <c>benchmarks/peers/postgres</c>.
/// </summary>
internal sealed class PostgresAlone : Peer
{
    private readonly int _port = FreePort();

    public override string Name => "PostgreSQL";

    public override ScreenKind Screens => ScreenKind.Polling;

    protected override IEnumerable<int> Roots => [.. base.Roots, Postmaster];

    private string Data => Path.Combine(Folder, "data");

    private int Postmaster => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);


    protected override async Task Prepare()
    {
        NodePrograms.WriteRoster(Folder);
        if (Environment.IsPrivilegedProcess)
        {
            // PostgreSQL refuses to run as root.
            await Finish("chown", "-R", "postgres", Folder);
        }

        await Postgres("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "--no-locale", "-E", "UTF8");
        await StartDatabase();
        await Postgres("psql", "-q", "-h", Folder, "-p", $"{_port}", "-U", "postgres", "-f", NodePrograms.PathOf("postgres/schema.sql"));
        await Postgres("pg_ctl", "stop", "-D", Data, "-w");
    }

    protected override async Task Launch()
    {
        await StartDatabase();
        Run("env", [.. NodePrograms.Settings(Folder, Address.Port), $"PGHOST={Folder}", $"PGPORT={_port}", "node", NodePrograms.PathOf("server.js"), "postgres"]);
    }

    protected override async Task Stop()
    {
        await base.Stop();
        await Postgres("pg_ctl", "stop", "-D", Data, "-m", "immediate");
    }

    /// <summary>Nothing but the size of the buffers differs from what is installed: a commit waits for its write-ahead log.</summary>
    private Task StartDatabase() => Postgres(
        "pg_ctl", "start", "-w", "-D", Data, "-l", Path.Combine(Folder, "log"),
        "-o", $"-p {_port} -k {Folder} -c listen_addresses='' -c shared_buffers=1GB -c max_wal_size=8GB");

    private Task Postgres(string program, params IEnumerable<string> arguments)
    {
        var path = Directory.EnumerateDirectories("/usr/lib/postgresql").Order().Select(version => Path.Combine(version, "bin", program)).Last();
        return Environment.IsPrivilegedProcess ? Finish("runuser", ["-u", "postgres", "--", path, .. arguments]) : Finish(path, arguments);
    }

    private async Task Finish(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }
}
