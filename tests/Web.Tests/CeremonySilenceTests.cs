using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Engagement.Flows;
using Engagement.Seals;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>
/// Two schools alike in everything but their winners hold the same ceremony. Until a result is told, whoever listens to everything
/// hears the same in both: every answer with its headers and its packed bytes, and every message of the hub.
/// </summary>
public sealed partial class CeremonySilenceTests : IAsyncLifetime
{
    private const string Ceremony = "/api/schools/abai/ceremony";

    private readonly SchoolServer _here = new();
    private readonly SchoolServer _there = new();

    public async Task InitializeAsync()
    {
        await Sealed(_here, ToldYear.Seal);
        await Sealed(_there, ToldYear.Otherwise);
    }

    public async Task DisposeAsync()
    {
        await ((IAsyncLifetime)_here).DisposeAsync();
        await ((IAsyncLifetime)_there).DisposeAsync();
    }

    [Fact]
    public async Task Until_a_result_is_told_the_two_cannot_be_told_apart()
    {
        await using var here = await Listener.In(_here);
        await using var there = await Listener.In(_there);
        await here.ExpectTheSame(there);
        for (var cue = 0; cue < ToldYear.Cues - 1; cue++)
        {
            var isTold = await here.Next();
            Assert.Equal(isTold, await there.Next());
            if (isTold)
            {
                Assert.NotEqual(await here.Told(), await there.Told());
            }
            else
            {
                await here.ExpectTheSame(there);
            }
        }

        Assert.Equal(here.Heard, there.Heard);
    }

    private static async Task Sealed(SchoolServer server, Seal seal)
    {
        await ((IAsyncLifetime)server).InitializeAsync();
        await ToldYear.Keep(server.Services.GetRequiredService<IGrainFactory>(), seal);
    }

    /// <summary>A stranger, a student who wins in one of the two schools, and a mentor: what each is answered, and what each hears.</summary>
    private sealed partial class Listener : IAsyncDisposable
    {
        private readonly SchoolServer _server;
        private readonly HttpClient _leader;
        private readonly HttpClient[] _visitors;
        private readonly HubClient[] _hubs;

        private Listener(SchoolServer server, HttpClient leader, HttpClient[] visitors, HubClient[] hubs) =>
            (_server, _leader, _visitors, _hubs) = (server, leader, visitors, hubs);

        /// <summary>Every message of the hub, in order.</summary>
        public List<string> Heard { get; } = [];

        public static async Task<Listener> In(SchoolServer server)
        {
            var leader = await server.SignedIn("coordinator.abai");
            HttpClient[] visitors = [server.CreateClient(), await server.SignedInStudent(ToldYear.Best), await server.SignedIn("mentor.abai")];
            HubClient[] hubs = [await server.Hub(), await server.Hub(visitors[1]), await server.Hub(visitors[2])];
            foreach (var hub in hubs)
            {
                foreach (var flow in (string[])[Flow.Plan, Flow.Elections, Flow.Leagues, Flow.ClassRatings, Flow.Initiatives, Flow.Spotlight, Flow.Ceremony])
                {
                    await hub.Invoke("WatchFlow", SchoolServer.School, flow);
                }

                await hub.Invoke("Watch", "schools/abai/factions", "year", null);
            }

            await hubs[1].Invoke("WatchFlow", SchoolServer.School, Flow.Student(ToldYear.Best));
            await hubs[2].Invoke("WatchFlow", SchoolServer.School, Flow.Season);
            var listener = new Listener(server, leader, visitors, hubs);
            await listener.Sent(await leader.PostAsJsonAsync(Ceremony, new { isRehearsal = false }));
            return listener;
        }

        /// <summary>Goes on by one cue and hears of it; whether the cue names anybody.</summary>
        public async Task<bool> Next()
        {
            var script = await _leader.GetFromJsonAsync<JsonElement>($"{Ceremony}/script");
            var position = script.GetProperty("position").GetInt32() + 1;
            script = await Sent(await _leader.PutAsJsonAsync($"{Ceremony}/position", new { position, version = script.GetProperty("version").GetInt64() }));
            return script.GetProperty("now").GetProperty("slide").GetProperty("winners").GetArrayLength() > 0;
        }

        public Task<string> Told() => _visitors[0].GetStringAsync(new Uri(Ceremony, UriKind.Relative));

        public async Task ExpectTheSame(Listener other)
        {
            foreach (var address in Endpoints.Of(_server).Where(endpoint => endpoint.Method == "GET").Select(endpoint => Endpoints.Address(endpoint.Route, Endpoints.Known)).Distinct())
            {
                for (var visitor = 0; visitor < _visitors.Length; visitor++)
                {
                    Assert.Equal(await Answer(_visitors[visitor], address), await Answer(other._visitors[visitor], address));
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var hub in _hubs)
            {
                await hub.DisposeAsync();
            }
        }

        private static async Task<string> Answer(HttpClient visitor, string address)
        {
            using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));
            var headers = answer.Headers.Concat(answer.Content.Headers).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
            return Drawn().Replace(string.Join('\n', [$"{address} {(int)answer.StatusCode}", .. headers, await answer.Content.ReadAsStringAsync()]), "drawn");
        }

        /// <summary>Identities that are drawn anew in every installation, the moment of the own sign-in, and from when a board counts its versions.</summary>
        [GeneratedRegex(@"[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d\d:\d\d:\d\d\.\d+\+00:00|\b\d{13}\b")]
        private static partial Regex Drawn();

        /// <summary>Everybody hears of each step, and of it alone.</summary>
        private async Task<JsonElement> Sent(HttpResponseMessage answer)
        {
            Assert.Equal(200, (int)answer.StatusCode);
            foreach (var hub in _hubs)
            {
                string target;
                JsonElement argument;
                do
                {
                    (target, argument) = await hub.Next();
                    Heard.Add($"{target} {argument.GetRawText()}");
                }
                while (target != "FlowChanged" || argument.GetProperty("flow").GetString() != Flow.Ceremony);
            }

            return await answer.Content.ReadFromJsonAsync<JsonElement>();
        }
    }
}
