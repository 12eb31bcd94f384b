using System.Net.Http.Json;

namespace Engagement.Tests;

/// <summary>A school leaves a cluster as a file, as it leaves a single computer.</summary>
[Collection(Alone.Name)]
public sealed class ClusterArchiveTests
{
    [PostgresFact]
    public async Task A_school_of_a_cluster_lives_on_in_one_process()
    {
        await using var cluster = await RunningCluster.Start(silos: 1, fronts: 1);
        using var coordinator = new HttpClient { BaseAddress = cluster.Fronts[0].Address };
        (await coordinator.PostAsJsonAsync("/api/session", new { login = "coordinator", password = ServerProcess.Password })).EnsureSuccessStatusCode();
        var file = await SchoolFile.Of(coordinator);
        await file.ExpectToLiveOn();
    }
}
