using System.Text;
using Engagement.Ledger;
using Engagement.Storage;
using Npgsql;

namespace Engagement.Tests;

/// <summary>What only a database that several processes share has to keep to.</summary>
public sealed class PostgresTests
{
    [PostgresFact]
    public async Task Two_processes_cannot_fork_a_book()
    {
        var database = await (await PostgresServer.Shared()).CreateDatabase();
        await using var first = await Writer.Open(database);
        await using var second = await Writer.Open(database);
        await Task.WhenAll(first.WriteAsMuchAsItCan(), second.WriteAsMuchAsItCan());

        Assert.Equal(first.Acknowledged.Concat(second.Acknowledged).Order(), Enumerable.Range(1, first.Acknowledged.Count + second.Acknowledged.Count).Select(seq => (long)seq));
        var book = await first.Store.Read("abai", 0, 1000);
        Assert.Equal(first.Acknowledged.Concat(second.Acknowledged).Order(), book.Select(sheet => sheet.FirstSeq));
        Assert.All(book, sheet => Assert.Contains(sheet.FirstSeq, sheet.Author == first.Name ? first.Acknowledged : second.Acknowledged));
    }

    [PostgresFact]
    public async Task The_schema_is_brought_forward_by_many_at_once_and_once_only()
    {
        var database = await (await PostgresServer.Shared()).CreateDatabase();
        await using var source = PostgresSource.Open(database);
        var before = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => PostgresSchema.BringForward(source)));
        Assert.Equal([0, PostgresSchema.NewestVersion, PostgresSchema.NewestVersion, PostgresSchema.NewestVersion, PostgresSchema.NewestVersion], before.Order());
        await PostgresSchema.Require(source);
    }

    [PostgresFact]
    public async Task A_database_without_the_schema_says_what_to_do()
    {
        await using var source = PostgresSource.Open(await (await PostgresServer.Shared()).CreateDatabase());
        var refusal = await Assert.ThrowsAsync<ConfigurationException>(() => PostgresSchema.Require(source));
        Assert.Contains("'database'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:Engagement", refusal.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await using var source = PostgresSource.Open(await (await PostgresServer.Shared()).CreateDatabase());
        await PostgresSchema.BringForward(source);
        await using (var newer = source.CreateCommand("INSERT INTO engagement_schema (version, name) VALUES (99, 'from the future')"))
        {
            await newer.ExecuteNonQueryAsync();
        }

        Assert.Contains("newer", (await Assert.ThrowsAsync<ConfigurationException>(() => PostgresSchema.Require(source))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ConfigurationException>(() => PostgresSchema.BringForward(source));
    }

    [PostgresFact]
    public async Task Every_commit_is_synchronised_with_the_disk_whatever_the_server_is_set_to()
    {
        var database = await (await PostgresServer.Shared()).CreateDatabase();
        await using (var careless = NpgsqlDataSource.Create(database))
        await using (var command = careless.CreateCommand($"ALTER DATABASE \"{new NpgsqlConnectionStringBuilder(database).Database}\" SET synchronous_commit = off"))
        {
            await command.ExecuteNonQueryAsync();
        }

        await using var source = PostgresSource.Open(database);
        await using var setting = source.CreateCommand("SHOW synchronous_commit");
        Assert.Equal("on", await setting.ExecuteScalarAsync());
    }

    [PostgresFact]
    public async Task The_keys_of_web_fronts_are_shared()
    {
        var database = await (await PostgresServer.Shared()).CreateDatabase();
        await using var source = PostgresSource.Open(database);
        await PostgresSchema.BringForward(source);
        new PostgresKeyRing(source).StoreElement(new("key", "тайна"), "key-1");
        await using var other = PostgresSource.Open(database);
        Assert.Equal("тайна", Assert.Single(new PostgresKeyRing(other).GetAllElements()).Value);
    }

    [Fact]
    public void What_is_not_a_connection_string_is_told_with_its_key() =>
        Assert.Contains("ConnectionStrings:Engagement", Assert.Throws<ConfigurationException>(() => PostgresSource.Open("Hsot=1")).Message, StringComparison.Ordinal);

    /// <summary>A process that believes to be the only one with the book.</summary>
    private sealed class Writer(TestedPostgres postgres) : IAsyncDisposable
    {
        private const int Attempts = 60;

        public string Name { get; } = Guid.NewGuid().ToString();

        public ILedgerStore Store => postgres.Ledger;

        public List<long> Acknowledged { get; } = [];

        public static async Task<Writer> Open(string database) => new(await TestedPostgres.Open(database));

        public async Task WriteAsMuchAsItCan()
        {
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var seq = (await Store.Read("abai", 0, 1000)).LastOrDefault()?.LastSeq + 1 ?? 1;
                try
                {
                    await Store.Append("abai", new(seq, seq, Guid.CreateVersion7(), Name, Encoding.UTF8.GetBytes("{}")), null);
                    Acknowledged.Add(seq);
                }
                catch (LedgerUnavailableException)
                {
                    // The other was quicker.
                }
            }
        }

        public ValueTask DisposeAsync() => postgres.DisposeAsync();
    }
}
