using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Engagement.Live;

internal static class LiveSetup
{
    public static void AddLive(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<HubFaults>();
        builder.Services.AddSignalR(options =>
        {
            options.MaximumReceiveMessageSize = 4 * 1024;
            options.AddFilter<HubFaults>();
        })
            .AddJsonProtocol(options => WebBasics.Configure(options.PayloadSerializerOptions));
        builder.Services.AddSingleton<IHubProtocol, OptionalArguments>();
        builder.Services.AddSingleton<OpenConnections>();
        builder.Services.AddSingleton<BoardRelay>();
        builder.Services.AddSingleton<StudentRelay>();
        builder.Services.AddSingleton<FlowRelay>();
        builder.Services.AddHostedService(services => services.GetRequiredService<OpenConnections>());
        builder.Services.AddHostedService(services => services.GetRequiredService<BoardRelay>());
        builder.Services.AddHostedService(services => services.GetRequiredService<StudentRelay>());
        builder.Services.AddHostedService(services => services.GetRequiredService<FlowRelay>());
    }

    public static void MapLive(this WebApplication app) => app.MapHub<LiveHub>("/hubs/live");
}
