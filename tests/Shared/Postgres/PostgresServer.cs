using System.Diagnostics;
using Npgsql;

namespace Engagement.Tests;

/// <summary>
/// A PostgreSQL server of the tests' own: in a temporary folder, on a free port of the loopback address, gone with the
/// process. PostgreSQL refuses to run as root; then it runs as the user that its package brings.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string ServiceUser = "postgres";

    private static readonly SemaphoreSlim Starting = new(1);
    private static readonly string? Programs = FindPrograms();
    private static PostgresServer? _shared;

    private readonly string _folder = Directory.CreateTempSubdirectory("engagement-postgres-").FullName;
    private readonly int _port = LoopbackPort.Free();
    private Process? _process;

    private PostgresServer()
    {
    }

    public static bool IsInstalled => Programs is not null;

    /// <summary>The port, for whoever has to reach the server through something else.</summary>
    public int Port => _port;

    /// <summary>One server for all tests of the process that need nothing but a database.</summary>
    public static async Task<PostgresServer> Shared()
    {
        await Starting.WaitAsync();
        try
        {
            if (_shared is null)
            {
                _shared = await Start();
                AppDomain.CurrentDomain.ProcessExit += (_, _) => _shared.Remove();
            }

            return _shared;
        }
        finally
        {
            Starting.Release();
        }
    }

    public static async Task<PostgresServer> Start()
    {
        var server = new PostgresServer();
        if (Environment.UserName == "root")
        {
            await Run("chown", ServiceUser, server._folder);
        }

        await Run("initdb", "-D", server._folder, "-U", "engagement", "--auth=trust", "--encoding=UTF8", "--locale=C");
        await server.Resume();
        return server;
    }

    /// <summary>A database of its own for a test; returns its connection string.</summary>
    public async Task<string> CreateDatabase()
    {
        var name = $"test_{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>SIGKILL for the server and its workers, as when the machine loses power.</summary>
    public async Task Kill()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Starts the server on the same folder and port, and waits until it answers.</summary>
    public async Task Resume()
    {
        File.Delete(Path.Combine(_folder, "postmaster.pid"));
        _process = Process.Start(Describe(
            "postgres", "-D", _folder, "-p", $"{_port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=200"))!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await using var source = NpgsqlDataSource.Create($"{ConnectionString("postgres")};Pooling=false");
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromMinutes(1);)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync();
                return;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(25);
            }
        }

        throw new InvalidOperationException("PostgreSQL did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await Kill();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private void Remove()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.WaitForExit();
        Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={_port};Database={database};Username=engagement";

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(Describe(program, arguments))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {await output}{await error}");
        }
    }

    private static ProcessStartInfo Describe(string program, params string[] arguments)
    {
        var path = Programs is not null && File.Exists(Path.Combine(Programs, program)) ? Path.Combine(Programs, program) : program;
        string[] all = Environment.UserName == "root" && path != program
            ? ["setpriv", $"--reuid={ServiceUser}", $"--regid={ServiceUser}", "--clear-groups", path, .. arguments]
            : [path, .. arguments];
        return new(all[0], all[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
    }

    /// <summary>Debian keeps the server's programs out of the path.</summary>
    private static string? FindPrograms()
    {
        var versions = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(folder => Path.Combine(folder, "bin")) : [];
        var path = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        return versions.OrderDescending(StringComparer.Ordinal).Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }
}
