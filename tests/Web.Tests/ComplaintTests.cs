using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Students;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>Confidential letters: who reads them, and who does not.</summary>
public sealed class ComplaintTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Received = $"/api/schools/{SchoolServer.School}/complaints";

    [Fact]
    public async Task A_letter_to_the_leader_is_read_and_answered_by_the_leader_alone()
    {
        const string Secret = "Құпия хат: жетекшіге";
        using var student = await server.SignedInStudent(SchoolServer.Student(1));
        var letter = new { id = Guid.NewGuid(), to = "leader", text = Secret };
        Assert.Equal(HttpStatusCode.Created, (await student.PostAsJsonAsync(AddressOf(1), letter)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await student.PostAsJsonAsync(AddressOf(1), letter)).StatusCode);

        var (mentor, coordinator) = (await server.SignedIn("mentor.abai"), await server.SignedIn("coordinator.abai"));
        Assert.Single(await Items(coordinator, Received), item => item.GetProperty("text").GetString() == Secret);
        Assert.DoesNotContain(Secret, await mentor.GetStringAsync(Received), StringComparison.Ordinal);
        Assert.Equal(404, (int)(await mentor.PostAsJsonAsync($"{Received}/{letter.id}/answer", new { words = "?" })).StatusCode);
        Assert.Equal(204, (int)(await coordinator.PostAsJsonAsync($"{Received}/{letter.id}/answer", new { words = "Келіңіз" })).StatusCode);
        Assert.Equal("Келіңіз", Assert.Single(await Items(student, AddressOf(1))).GetProperty("answer").GetString());
    }

    [Fact]
    public async Task A_letter_about_the_leader_goes_to_the_second_address_and_stays_there()
    {
        const string Secret = "Құпия хат: жетекші туралы";
        using var student = await server.SignedInStudent(SchoolServer.Student(2));
        var (mentor, coordinator) = (await server.SignedIn("mentor.abai"), await server.SignedIn("coordinator.abai"));
        var letter = new { id = Guid.NewGuid(), to = "second", text = Secret };
        Assert.Equal(400, (int)(await student.PostAsJsonAsync(AddressOf(2), letter)).StatusCode);
        Assert.Equal(400, (int)(await coordinator.PutAsJsonAsync($"{Received}/second-address", new { staff = "id-coordinator.abai" })).StatusCode);
        Assert.Equal(400, (int)(await coordinator.PutAsJsonAsync($"{Received}/second-address", new { staff = "nobody" })).StatusCode);
        Assert.Equal(204, (int)(await coordinator.PutAsJsonAsync($"{Received}/second-address", new { staff = "id-mentor.abai" })).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await student.PostAsJsonAsync(AddressOf(2), letter)).StatusCode);

        await server.Services.GetRequiredService<IGrainFactory>().GetGrain<IRosterGrain>(Keys.Roster("abai")).Appoint(new("id-locked.abai", "Locked"));
        await coordinator.PutAsJsonAsync($"{Received}/second-address", new { staff = "id-locked.abai" });
        Assert.Single(await Items(mentor, Received), item => item.GetProperty("text").GetString() == Secret);
        Assert.DoesNotContain(Secret, await coordinator.GetStringAsync(Received), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, await coordinator.GetStringAsync($"/api/schools/{SchoolServer.School}/ledger/export"), StringComparison.Ordinal);
        Assert.Equal(404, (int)(await coordinator.PostAsJsonAsync($"{Received}/{letter.id}/answer", new { words = "?" })).StatusCode);
        await coordinator.PutAsJsonAsync($"{Received}/second-address", new { staff = (string?)null });
    }

    [Fact]
    public async Task Nobody_else_reads_or_sends()
    {
        using var student = await server.SignedInStudent(SchoolServer.Student(3));
        using var other = await server.SignedInStudent(SchoolServer.Student(4));
        using var mentor = await server.SignedIn("mentor.abai");
        using var stranger = await server.SignedIn("coordinator.zhambyl");
        var letter = new { id = Guid.NewGuid(), to = "leader", text = "Хат" };
        Assert.Equal(401, (int)(await server.CreateClient().PostAsJsonAsync(AddressOf(3), letter)).StatusCode);
        foreach (var client in new[] { other, mentor, stranger })
        {
            Assert.Equal(403, (int)(await client.PostAsJsonAsync(AddressOf(3), letter)).StatusCode);
            Assert.Equal(403, (int)(await client.GetAsync(AddressOf(3))).StatusCode);
        }

        Assert.Equal(403, (int)(await student.GetAsync(Received)).StatusCode);
        Assert.Equal(403, (int)(await stranger.GetAsync(Received)).StatusCode);
        Assert.Equal(403, (int)(await mentor.GetAsync($"{Received}/second-address")).StatusCode);
        Assert.Equal(400, (int)(await student.PostAsJsonAsync(AddressOf(3), letter with { text = " " })).StatusCode);
        Assert.Equal(400, (int)(await student.PostAsJsonAsync(AddressOf(3), letter with { to = "everybody" })).StatusCode);
    }

    private static string AddressOf(int student) => $"/api/students/{SchoolServer.Student(student)}/complaints";

    private static async Task<JsonElement[]> Items(HttpClient client, string address) =>
        [.. (await client.GetFromJsonAsync<JsonElement>(address)).GetProperty("items").EnumerateArray()];
}
