using System.Reflection;
using Orleans.Storage;
using Xunit.Sdk;

namespace Engagement.Tests;

public enum GrainStorageKind
{
    Sqlite,
    Cluster,
}

/// <summary>Every storage of grain state that this build and this machine have.</summary>
public sealed class EveryGrainStorageAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        yield return [GrainStorageKind.Sqlite];
        if (TestedGrainStorage.HasCluster && PostgresServer.IsInstalled)
        {
            yield return [GrainStorageKind.Cluster];
        }
    }
}

/// <summary>A storage with nothing in it, that can be closed and opened again.</summary>
internal abstract partial class TestedGrainStorage : IAsyncDisposable
{
    public abstract IGrainStorage Grains { get; }

    public static async Task<TestedGrainStorage> Open(GrainStorageKind kind) =>
        kind == GrainStorageKind.Sqlite ? new TestedSqlite() : await OpenCluster();

    public abstract Task Reopen();

    public abstract ValueTask DisposeAsync();

    private sealed class TestedSqlite : TestedGrainStorage
    {
        private readonly TemporaryStore _store = new();

        public override IGrainStorage Grains => _store.Grains;

        public override Task Reopen() => _store.Reopen();

        public override ValueTask DisposeAsync() => _store.DisposeAsync();
    }
}
