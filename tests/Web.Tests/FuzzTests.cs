using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Engagement.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>
/// Whatever is sent to whatever endpoint, the server answers with a reason and not with a fault of its own, and the book of
/// the school stays as it was. The seed is fixed, so a failure comes again.
/// </summary>
public sealed class FuzzTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const int Seed = 20;
    private const int RoundsOfEach = 4;

    [Fact]
    public async Task Nothing_that_is_sent_makes_the_server_fail_or_changes_the_book()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var sheet = new { id = Guid.CreateVersion7(), activity = new { day = SchoolServer.Today }, lines = new[] { new { student = "abai.s001", kind = "meet.attend" } } };
        (await coordinator.PostAsJsonAsync("/api/schools/abai/sheets", sheet)).EnsureSuccessStatusCode();
        var before = await Book();
        Assert.Single(before);
        var endpoints = Endpoints.Of(server).Where(endpoint => !EndsSession(endpoint.Method, endpoint.Route.RoutePattern.RawText!)).ToList();
        using var nobody = server.CreateClient();
        var random = new Random(Seed);
        for (var round = 0; round < endpoints.Count * RoundsOfEach; round++)
        {
            var (method, route) = endpoints[round % endpoints.Count];
            var address = Endpoints.Address(route, name => random.Next(4) > 0 ? Endpoints.Known(name) : Uri.EscapeDataString(Nonsense.Text(random).Replace("\0", "", StringComparison.Ordinal))) + Query(random);
            using var request = new HttpRequestMessage(new(random.Next(10) > 0 ? method : Nonsense.Method(random)), address);
            if (random.Next(5) == 0)
            {
                request.Headers.TryAddWithoutValidation(Nonsense.Header(random), Nonsense.HeaderValue(random));
            }

            var body = request.Method.Method is "GET" or "HEAD" ? null : Nonsense.Body(random);
            if (body is not null)
            {
                request.Content = new ByteArrayContent(body);
                request.Content.Headers.TryAddWithoutValidation("Content-Type", random.Next(10) > 0 ? "application/json" : Nonsense.HeaderValue(random));
            }

            var answer = await (random.Next(4) > 0 ? coordinator : nobody).SendAsync(request);
            var told = $"round {round}: {request.Method} {address} {(body is null ? "" : Encoding.UTF8.GetString(body))} → {(int)answer.StatusCode}";
            Assert.True((int)answer.StatusCode < 500, told);
            if ((int)answer.StatusCode >= 400 && request.Method != HttpMethod.Head)
            {
                Assert.True(answer.Content.Headers.ContentType?.MediaType == "application/problem+json", told);
                Assert.False(string.IsNullOrEmpty((await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync())).RootElement.GetProperty("code").GetString()), told);
            }
        }

        Assert.Equal(before, await Book());
    }

    private static bool EndsSession(string method, string route) => method == "DELETE" && route.TrimEnd('/').EndsWith("/session", StringComparison.Ordinal);

    private static string Query(Random random) => random.Next(3) > 0
        ? ""
        : "?" + string.Join('&', Nonsense.Parameters(random).Select(name => $"{name}={Uri.EscapeDataString(Nonsense.Text(random))}"));

    private async Task<List<string>> Book() =>
        [.. (await server.Services.GetRequiredService<ILedgerStore>().Read(SchoolServer.School, 0, 10_000)).Select(sheet => BookFormat.HashOf(sheet.Body))];
}
