using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>What must never be read in a log or in an address.</summary>
public sealed class SecretTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    [Fact]
    public async Task The_log_holds_no_password_no_card_no_cookie_no_note_and_no_childs_name()
    {
        var secrets = new List<string> { SchoolServer.Password, "a mistyped secret", "words about a child", "Құпия" };
        using var coordinator = await server.SignedIn("coordinator.abai");
        using var stranger = server.CreateClient(new() { HandleCookies = false });
        await stranger.PostAsJsonAsync("/api/session", new { login = "mentor.abai", password = "a mistyped secret" });
        await stranger.PostAsJsonAsync("/api/session", new { login = "a mistyped secret", password = "a mistyped secret" });
        var session = await stranger.PostAsJsonAsync("/api/session", new { login = "mentor.abai", password = SchoolServer.Password });
        secrets.Add(session.Headers.GetValues("Set-Cookie").Single().Split('=', ';')[1]);

        var card = await coordinator.PostAsJsonAsync("/api/students/abai.s030/card", new { });
        var code = (await card.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()!;
        secrets.Add(code);
        (await stranger.PostAsJsonAsync("/api/session/card", new { code })).EnsureSuccessStatusCode();
        await coordinator.GetStringAsync("/api/schools/abai/students?q=Құпия");

        var id = Guid.CreateVersion7();
        var store = (FailingLedgerStore)server.Services.GetRequiredService<ILedgerStore>();
        store.IsFull = true;
        Assert.Equal(503, (int)(await coordinator.PostAsJsonAsync("/api/schools/abai/sheets", Sheet(id))).StatusCode);
        store.IsFull = false;
        await coordinator.PostAsJsonAsync("/api/schools/abai/sheets", Sheet(id));
        await coordinator.PostAsJsonAsync($"/api/schools/abai/sheets/{id}/reversal", new { reason = "words about a child" });
        await coordinator.PostAsJsonAsync("/api/schools/abai/sheets", new { note = "words about a child", lines = 7 });

        Assert.NotEmpty(server.Log.Lines);
        Assert.All(secrets, secret => Assert.DoesNotContain(server.Log.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void No_address_asks_for_a_secret()
    {
        string[] telling = ["password", "code", "token", "secret", "key", "proof"];
        foreach (var (_, route) in Endpoints.Of(server))
        {
            var parameters = route.RoutePattern.Parameters.Select(parameter => parameter.Name)
                .Concat(route.Metadata.OfType<System.Reflection.MethodInfo>().SelectMany(handler => handler.GetParameters()).Where(IsInQuery).Select(parameter => parameter.Name!));
            Assert.All(parameters, name => Assert.DoesNotContain(telling, word => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
        }

        static bool IsInQuery(System.Reflection.ParameterInfo parameter) => parameter.ParameterType == typeof(string) || parameter.ParameterType.IsValueType;
    }

    private static object Sheet(Guid id) => new
    {
        id,
        activity = new { day = SchoolServer.Today },
        lines = new[] { new { student = "abai.s030", kind = "meet.attend" } },
        note = "words about a child",
    };
}
