using Npgsql;

namespace Engagement.Storage;

/// <summary>Connections to the cluster's database, set up alike for whoever opens it.</summary>
public static class PostgresSource
{
    private const int PreparedStatements = 40;

    /// <exception cref="ConfigurationException">The connection string is not one; the message names the key.</exception>
    public static NpgsqlDataSource Open(string connectionString) => NpgsqlDataSource.Create(Complete(connectionString));

    /// <summary>
    /// What is acknowledged must be on the disk whatever the server's default is, and statements that come again and again
    /// are prepared once.
    /// </summary>
    public static string Complete(string connectionString)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = PreparedStatements };
            builder.Options = $"{builder.Options} -c synchronous_commit=on".TrimStart();
            builder.ApplicationName ??= "engagement";
            return builder.ConnectionString;
        }
        catch (ArgumentException e)
        {
            throw new ConfigurationException($"ConnectionStrings:Engagement is not a PostgreSQL connection string: {e.Message}.", e);
        }
    }
}
