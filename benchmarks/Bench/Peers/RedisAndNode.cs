using Engagement.Bench.Screens;

namespace Engagement.Bench.Peers;

/// <summary>
/// What most teams would build: Redis 7 with its append-only file synced always, behind Node with socket.io. The source is in
/// <c>benchmarks/peers/redis</c>.
/// </summary>
internal sealed class RedisAndNode : Peer
{
    public override string Name => "Redis + Node";

    public override ScreenKind Screens => ScreenKind.SocketIo;

    private string Redis => Path.Combine(Folder, "redis.sock");

    protected override Task Prepare()
    {
        NodePrograms.WriteRoster(Folder);
        return Task.CompletedTask;
    }

    protected override Task Launch()
    {
        // Rewriting the file in the middle of a run would only hold Redis up, and a Unix socket costs it less than TCP.
        Run(
            "redis-server", "--port", "0", "--unixsocket", Redis, "--dir", Folder, "--save", "",
            "--appendonly", "yes", "--appendfsync", "always", "--auto-aof-rewrite-percentage", "0");
        Run("env", [.. NodePrograms.Settings(Folder, Address.Port), $"REDIS={Redis}", "node", NodePrograms.PathOf("server.js"), "redis"]);
        return Task.CompletedTask;
    }
}
