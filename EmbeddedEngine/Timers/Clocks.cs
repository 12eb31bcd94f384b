using Microsoft.Extensions.DependencyInjection;

namespace Orleans.Runtime;

internal static class Clocks
{
    /// <summary>The clock registered for a part of the runtime, else the application's, else the system's.</summary>
    public static TimeProvider GetClock(this IServiceProvider services, string name) =>
        services.GetKeyedService<TimeProvider>(name) ?? services.GetService<TimeProvider>() ?? TimeProvider.System;
}
