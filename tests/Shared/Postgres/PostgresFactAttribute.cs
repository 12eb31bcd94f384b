namespace Engagement.Tests;

/// <summary>A test that needs PostgreSQL, and says so where it is not installed.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (!PostgresServer.IsInstalled)
        {
            Skip = "PostgreSQL is missing: install the package 'postgresql'.";
        }
    }
}
