using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Acts;
using Engagement.Setup;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>The first start outside Development: nothing is there but the code in the log.</summary>
public sealed class SetupTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("engagement-setup-").FullName;
    private WebApplicationFactory<Program> _server = null!;

    public Task InitializeAsync()
    {
        _server = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Data:Directory", _folder);
        });
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Whoever_has_the_code_founds_the_school_once_and_becomes_its_coordinator()
    {
        using var client = _server.CreateClient();
        Assert.True((await client.GetFromJsonAsync<JsonElement>("/api/setup")).GetProperty("needed").GetBoolean());
        Assert.Equal(HttpStatusCode.Created, (await client.PostAsJsonAsync("/api/setup", Request(Code))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsJsonAsync("/api/setup", Request(Code))).StatusCode);

        var session = await client.PostAsJsonAsync("/api/session", new { login = "Director", password = "a long password" });
        var coordinator = await session.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("coordinator", coordinator.GetProperty("role").GetString());
        Assert.True(coordinator.GetProperty("secondFactorRequired").GetBoolean());
        Assert.Empty(coordinator.GetProperty("rights").EnumerateArray());
        var school = await client.GetFromJsonAsync<JsonElement>("/api/schools/no-7");
        Assert.Equal(8, school.GetProperty("factions").GetArrayLength());
        Assert.Equal(4, school.GetProperty("season").GetProperty("quarters").GetArrayLength());
        Assert.True((await client.GetFromJsonAsync<JsonElement>("/api/schools/no-7/events?limit=1000")).GetProperty("items").GetArrayLength() > 140);
    }

    [Theory]
    [InlineData("0000-0000-0000", "no-7", "director", "a long password", 403, null)]
    [InlineData(null, "No 7", "director", "a long password", 400, "school.id")]
    [InlineData(null, "no-7\n", "director", "a long password", 400, "school.id")]
    [InlineData(null, "no-7", "d", "a long password", 400, "login")]
    [InlineData(null, "no-7", "director", "short", 400, "password")]
    public async Task A_wrong_code_or_value_founds_nothing(string? code, string school, string login, string password, int status, string? field)
    {
        using var client = _server.CreateClient();
        var answer = await client.PostAsJsonAsync("/api/setup", Request(code ?? Code, school, login, password));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(field, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString());
        Assert.True((await client.GetFromJsonAsync<JsonElement>("/api/setup")).GetProperty("needed").GetBoolean());
    }

    [Fact]
    public async Task A_school_may_say_in_which_district_it_lies()
    {
        using var client = _server.CreateClient();
        var wrong = await client.PostAsJsonAsync("/api/setup", In("turkistan-region"));
        Assert.Equal("school.territory", (await wrong.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString());
        Assert.Equal(HttpStatusCode.Created, (await client.PostAsJsonAsync("/api/setup", In("sairam-district"))).StatusCode);
        Assert.Equal("sairam-district", (await client.GetFromJsonAsync<JsonElement>("/api/schools/no-7")).GetProperty("territory").GetString());

        object In(string territory) => new
        {
            code = Code,
            school = new { id = "no-7", name = new { kk = "№ 7 мектеп" }, territory },
            login = "director",
            name = "Директор",
            password = "a long password",
        };
    }

    [Fact]
    public async Task Strangers_who_try_to_sign_in_stand_in_the_log_of_the_one_school_with_their_number()
    {
        using var client = _server.CreateClient();
        Assert.Equal(HttpStatusCode.Created, (await client.PostAsJsonAsync("/api/setup", Request(Code))).StatusCode);
        for (var guess = 0; guess < 3; guess++)
        {
            await client.PostAsJsonAsync("/api/session", new { login = "nobody.here", password = $"guess {guess}" });
        }

        var strangers = _server.Services.GetRequiredService<StrangerActs>();
        await strangers.Write();
        await strangers.Write();
        var acts = (await _server.Services.GetRequiredService<IActLog>().Read("no-7", 0, 100)).Select(act => ActFormat.Read("no-7", act.Body).Act)
            .Where(act => act.Actor == StrangerActs.Nobody);
        var only = Assert.Single(acts);
        Assert.Equal(("POST /api/session", 401, "wrong-credentials", "3"), (only.Name, only.Status, only.Code, only.New));
    }

    [Theory]
    [InlineData("/api/demo")]
    [InlineData("/api/schools/abai")]
    public async Task Nothing_of_the_demonstration_exists(string address)
    {
        using var client = _server.CreateClient();
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
    }

    private string Code => _server.Services.GetRequiredService<SetupCode>().Text;

    private static object Request(string code, string school = "no-7", string login = "director", string password = "a long password") =>
        new { code, school = new { id = school, name = new { kk = "№ 7 мектеп" } }, login, name = "Бірінші үйлестіруші", password };
}
