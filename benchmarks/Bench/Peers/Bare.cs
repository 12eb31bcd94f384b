using System.Reflection;
using Engagement.Bench.Screens;

namespace Engagement.Bench.Peers;

/// <summary>The limit: <see cref="BareServer"/> as a process of its own.</summary>
internal sealed class Bare : Peer
{
    public override string Name => "bare platform";

    public override ScreenKind Screens => ScreenKind.SignalR;

    public override bool CountsOnce => false;

    protected override Task Prepare() => Task.CompletedTask;

    protected override Task Launch()
    {
        Run("dotnet", Assembly.GetExecutingAssembly().Location, "bare", Address.ToString(), Folder);
        return Task.CompletedTask;
    }
}
