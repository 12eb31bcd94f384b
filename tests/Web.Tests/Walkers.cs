using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Live;
using Engagement.Sessions;
using Engagement.Students;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>One client for each kind of visitor; <c>as-…</c> is somebody with this post and nothing beside.</summary>
public sealed class Walkers : IAsyncLifetime
{
    public const string Nobody = "nobody";

    public SchoolServer Server { get; } = new();

    public ImmutableDictionary<string, HttpClient> All { get; private set; } = ImmutableDictionary<string, HttpClient>.Empty;

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        var clients = new Dictionary<string, HttpClient>
        {
            [Nobody] = Server.CreateClient(),
            ["mentor"] = await Server.SignedIn("mentor.abai"),
            ["coordinator"] = await Server.SignedIn("coordinator.abai"),
            ["mentor-elsewhere"] = await Server.SignedIn("mentor.zhambyl"),
            ["coordinator-elsewhere"] = await Server.SignedIn("coordinator.zhambyl"),
            ["student"] = await Server.SignedInStudent("abai.s001"),
            ["classmate"] = await Server.SignedInStudent("abai.s002"),
            ["student-elsewhere"] = await Server.SignedInStudent("zhambyl.s001"),
            ["staff"] = await WithPost(null, null),
        };
        clients["parent"] = await Parent(clients["coordinator"]);
        var student = 10;
        foreach (var kind in PostKind.All)
        {
            clients[$"as-{kind.Code}"] = kind.IsForStudents
                ? await StudentWithPost(SchoolServer.Student(student++), kind)
                : await WithPost(kind, ScopeOf(kind));
        }

        All = clients.ToImmutableDictionary();
    }

    Task IAsyncLifetime.DisposeAsync() => ((IAsyncLifetime)Server).DisposeAsync();

    private static string? ScopeOf(PostKind kind) => kind.Level switch
    {
        PostLevel.Class => "10А",
        PostLevel.Faction => "care",
        PostLevel.Territory => kind.Code switch
        {
            PostKind.CentreHead => "turkistan-region",
            PostKind.RepublicanOrganiser => TerritoryCatalogue.Republic,
            _ => "turkistan-city",
        },
        _ => null,
    };

    private async Task<HttpClient> WithPost(PostKind? kind, string? of)
    {
        var grains = Server.Services.GetRequiredService<IGrainFactory>();
        var (id, login) = ($"id-as-{kind?.Code}", $"as-{kind?.Code}");
        await grains.GetGrain<IRosterGrain>(Keys.Roster("abai")).Appoint(new(id, login));
        await grains.GetGrain<IAccountGrain>(Keys.Account(login)).Save(new(
            id, login, login, "abai", Role.Staff, Server.Hash, "stamp", 0, null, 0));
        if (kind is not null)
        {
            await Give(kind, id, of);
        }

        return await Server.SignedIn(login);
    }

    private async Task<HttpClient> StudentWithPost(string student, PostKind kind)
    {
        await Give(kind, student, ScopeOf(kind));
        return await Server.SignedInStudent(student);
    }

    private async Task Give(PostKind kind, string holder, string? of)
    {
        var posts = Server.Services.GetRequiredService<IGrainFactory>().GetGrain<IPostsGrain>(Keys.Posts("abai"));
        Assert.Equal(PostOutcome.Done, await posts.Give(new(Guid.NewGuid(), holder, kind.Code, of, new(2026, 9, 1), null)));
    }

    private async Task<HttpClient> Parent(HttpClient coordinator)
    {
        var answer = await coordinator.PostAsJsonAsync("/api/schools/abai/classes/10А/parent-links", new { students = new[] { "abai.s001" } });
        var code = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("items")[0].GetProperty("code").GetString();
        var client = Server.CreateClient();
        (await client.PostAsJsonAsync("/api/session/card", new { code })).EnsureSuccessStatusCode();
        return client;
    }
}
