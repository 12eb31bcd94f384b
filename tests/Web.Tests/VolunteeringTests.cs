using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Students;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>From an announcement to points and a passport, over HTTP. Every test has an opportunity of its own.</summary>
public sealed class VolunteeringTests : IClassFixture<SchoolServer>
{
    private const string Volunteering = $"/api/schools/{SchoolServer.School}/volunteering";

    private static readonly DateTimeOffset Noon = new(2026, 11, 18, 7, 0, 0, TimeSpan.Zero);

    private readonly SchoolServer _server;
    private readonly Guid _id = Guid.CreateVersion7();
    private readonly Guid _shift = Guid.CreateVersion7();

    public VolunteeringTests(SchoolServer server)
    {
        _server = server;
        _server.Clock.Now = Noon;
    }

    [Fact]
    public async Task A_student_signs_up_claims_and_gets_points_once_and_a_passport()
    {
        var (mentor, coordinator, student) = (await _server.SignedIn("mentor.abai"), await _server.SignedIn("coordinator.abai"), await _server.SignedInStudent("abai.s001"));
        await Json(await mentor.PostAsJsonAsync(Volunteering, Request()), 201);
        await Json(await mentor.PostAsJsonAsync(Volunteering, Request()), 200);
        Assert.Equal("opportunity-conflict", await Refused(await mentor.PostAsJsonAsync(Volunteering, Request(place: "Elsewhere")), 409));

        var own = await Json(await student.PutAsJsonAsync(Own(1), new { }), 200);
        Assert.Equal(own.GetRawText(), (await Json(await student.PutAsJsonAsync(Own(1), new { }), 200)).GetRawText());
        Assert.True(ShiftOf(own).GetProperty("own").GetProperty("hasPlace").GetBoolean());
        Assert.False(ShiftOf(own).GetProperty("own").GetProperty("canClaim").GetBoolean());
        Assert.Equal("shift-not-over", await Refused(await student.PutAsJsonAsync($"{Own(1)}/hours", new { halfHours = 4 }), 422));
        _server.Clock.Now = Noon.AddHours(3);
        Assert.Equal("hours-out-of-range", await Refused(await student.PutAsJsonAsync($"{Own(1)}/hours", new { halfHours = 5 }), 422));
        var claimed = await Json(await student.PutAsJsonAsync($"{Own(1)}/hours", new { halfHours = 4 }), 200);
        Assert.Equal("claimed", ClaimOf(claimed).GetProperty("state").GetString());
        var week = claimed.GetProperty("weeks").EnumerateArray().Single(one => one.GetProperty("kind").GetString() == "vol.half");
        Assert.Equal((8, 0, 4, 4), (Int(week, "most"), Int(week, "counted"), Int(week, "claimed"), Int(week, "left")));

        var seen = new { claims = new[] { new { student = SchoolServer.Student(1), halfHours = 4 } } };
        var answers = await Task.WhenAll(new[] { mentor, coordinator, mentor, coordinator }.Select(one => one.PostAsJsonAsync($"{Shift}/verification", seen)));
        Assert.All(answers, answer => Assert.Equal(200, (int)answer.StatusCode));
        var verified = await Json(await student.GetAsync("/api/students/abai.s001/volunteering"), 200);
        Assert.Equal(("verified", "counted"), (ClaimOf(verified).GetProperty("state").GetString(), ClaimOf(verified).GetProperty("book").GetString()));
        Assert.Equal("hours-locked", await Refused(await student.PutAsJsonAsync($"{Own(1)}/hours", new { halfHours = 2 }), 409));

        var kept = await Json(await student.GetAsync("/api/students/abai.s001/data"), 200);
        Assert.Equal(4, Int(Assert.Single(kept.GetProperty("volunteering").EnumerateArray()), "halfHours"));

        var passport = await Json(await student.GetAsync("/api/students/abai.s001/volunteering/passport"), 200);
        Assert.Equal((4, 0, 0, 12), (Int(passport, "volunteering"), Int(passport, "tutoring"), Int(passport, "led"), Int(passport, "points")));
        Assert.Equal("Ағаш отырғызу", Assert.Single(passport.GetProperty("items").EnumerateArray()).GetProperty("title").GetString());
        var csv = await student.GetAsync("/api/students/abai.s001/volunteering/passport?format=csv&language=ru");
        Assert.Contains("18.11.2026;полчаса волонтёрской работы;Ағаш отырғызу;4;4;12;", await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Full_places_make_a_waiting_list_that_moves_up()
    {
        var mentor = await _server.SignedIn("mentor.abai");
        await Json(await mentor.PostAsJsonAsync(Volunteering, Request(day: "2026-11-20", places: 1)), 201);
        var (first, second) = (await _server.SignedInStudent("abai.s002"), await _server.SignedInStudent("abai.s003"));
        await Json(await first.PutAsJsonAsync(Own(2), new { }), 200);
        var waits = ShiftOf(await Json(await second.PutAsJsonAsync(Own(3), new { }), 200));
        Assert.Equal((1, 1), (Int(waits, "taken"), Int(waits, "waiting")));
        Assert.Equal((false, 1), (waits.GetProperty("own").GetProperty("hasPlace").GetBoolean(), Int(waits.GetProperty("own"), "turn")));
        await Json(await first.DeleteAsync(Own(2)), 200);
        var moved = ShiftOf(await Json(await second.GetAsync("/api/students/abai.s003/volunteering"), 200));
        Assert.True(moved.GetProperty("own").GetProperty("hasPlace").GetBoolean());
    }

    [Fact]
    public async Task The_list_at_the_door_turns_coming_and_going_into_hours_and_the_leader_is_paid()
    {
        var mentor = await _server.SignedIn("mentor.abai");
        await Json(await mentor.PostAsJsonAsync(Volunteering, Request(from: "11:30", to: "13:30")), 201);
        var who = new { student = SchoolServer.Student(5) };
        await Json(await mentor.PostAsJsonAsync($"{Shift}/check-in", who), 200);
        await Json(await mentor.PostAsJsonAsync($"{Shift}/check-in", who), 200);
        await Json(await mentor.PutAsJsonAsync($"{Shift}/leader", who), 200);
        _server.Clock.Now = Noon.AddMinutes(65);
        var roll = await Json(await mentor.PostAsJsonAsync($"{Shift}/check-out", who), 200);
        var volunteer = Assert.Single(roll.GetProperty("shifts")[0].GetProperty("volunteers").EnumerateArray());
        Assert.Equal((2, true), (Int(volunteer.GetProperty("claim"), "halfHours"), volunteer.GetProperty("mayVerify").GetBoolean()));
        await Json(await mentor.PostAsJsonAsync($"{Shift}/verification", new { claims = new[] { new { who.student, halfHours = 2 } } }), 200);
        var passport = await Json(await mentor.GetAsync("/api/students/abai.s005/volunteering/passport"), 200);
        Assert.Equal((2, 1, 16), (Int(passport, "volunteering"), Int(passport, "led"), Int(passport, "points")));
    }

    [Fact]
    public async Task Hours_come_back_once_with_a_reason_and_are_claimed_again()
    {
        var (mentor, student) = (await _server.SignedIn("mentor.abai"), await _server.SignedInStudent("abai.s006"));
        await Json(await mentor.PostAsJsonAsync(Volunteering, Request()), 201);
        await Json(await student.PutAsJsonAsync(Own(6), new { }), 200);
        _server.Clock.Now = Noon.AddHours(3);
        await Json(await student.PutAsJsonAsync($"{Own(6)}/hours", new { halfHours = 4 }), 200);
        await Json(await mentor.PostAsJsonAsync($"{Shift}/return", new { student = "abai.s006", halfHours = 4, reason = "too-many-hours" }), 200);
        Assert.Equal("already-returned", await Refused(
            await mentor.PostAsJsonAsync($"{Shift}/verification", new { claims = new[] { new { student = "abai.s006", halfHours = 4 } } }), 409));
        var own = await Json(await student.GetAsync("/api/students/abai.s006/volunteering"), 200);
        Assert.Equal(("returned", "too-many-hours"), (ClaimOf(own).GetProperty("state").GetString(), ClaimOf(own).GetProperty("reason").GetString()));
        await Json(await student.PutAsJsonAsync($"{Own(6)}/hours", new { halfHours = 3 }), 200);
        Assert.Equal("claim-changed", await Refused(
            await mentor.PostAsJsonAsync($"{Shift}/verification", new { claims = new[] { new { student = "abai.s006", halfHours = 4 } } }), 409));
        await Json(await mentor.PostAsJsonAsync($"{Shift}/verification", new { claims = new[] { new { student = "abai.s006", halfHours = 3 } } }), 200);
    }

    [Fact]
    public async Task Nobody_verifies_the_own_family_and_the_answer_says_whose_hours_those_are()
    {
        var (mentor, student) = (await _server.SignedIn("mentor.abai"), await _server.SignedInStudent("abai.s007"));
        var roster = _server.Services.GetRequiredService<IGrainFactory>().GetGrain<IRosterGrain>(Keys.Roster(SchoolServer.School));
        await roster.Tie("id-mentor.abai", [SchoolServer.Student(7)], []);
        await Json(await mentor.PostAsJsonAsync(Volunteering, Request()), 201);
        await Json(await student.PutAsJsonAsync(Own(7), new { }), 200);
        _server.Clock.Now = Noon.AddHours(3);
        await Json(await student.PutAsJsonAsync($"{Own(7)}/hours", new { halfHours = 4 }), 200);
        var answer = await mentor.PostAsJsonAsync($"{Shift}/verification", new { claims = new[] { new { student = "abai.s007", halfHours = 4 } } });
        Assert.Equal("own-family", await Refused(answer, 422));
        Assert.Contains("abai.s007", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await roster.Tie("id-mentor.abai", [], []);
    }

    [Fact]
    public async Task A_factions_mentor_runs_what_the_faction_does_and_nothing_else()
    {
        var (coordinator, mentor) = (await _server.SignedIn("coordinator.abai"), await _server.SignedIn("mentor.abai"));
        var staff = await Json(await coordinator.PostAsJsonAsync("/api/schools/abai/staff", new { name = "Guide" }), 201);
        var guide = await Json(await _server.CreateClient().PostAsJsonAsync(
            "/api/invitations", new { code = staff.GetProperty("code").GetString(), login = "guide.abai", password = SchoolServer.Password }), 200);
        Assert.Equal("Guide", guide.GetProperty("name").GetString());
        await Json(await coordinator.PostAsJsonAsync(
            "/api/schools/abai/posts", new { holder = staff.GetProperty("id").GetString(), code = "faction-mentor", of = "care" }), 201);
        using var client = await _server.SignedIn("guide.abai");
        Assert.Equal("forbidden", await Refused(await client.PostAsJsonAsync(Volunteering, Request()), 403));
        await Json(await client.PostAsJsonAsync(Volunteering, Request(faction: "care")), 201);
        await Json(await client.GetAsync($"{Volunteering}/{_id}"), 200);
        var other = new VolunteeringTests(_server);
        await Json(await mentor.PostAsJsonAsync(Volunteering, other.Request(faction: "debate")), 201);
        Assert.Equal("forbidden", await Refused(await client.GetAsync($"{Volunteering}/{other._id}"), 403));
        Assert.DoesNotContain($"{other._id}", await client.GetStringAsync(Volunteering), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("place", "")]
    [InlineData("partner", "A line that is far too long to be a partner's name and so has room for somebody's story, which has no place here")]
    [InlineData("direction", "orphans")]
    [InlineData("kind", "charity")]
    [InlineData("faction", "nobody")]
    public async Task A_field_at_fault_is_named(string field, string value)
    {
        var mentor = await _server.SignedIn("mentor.abai");
        var request = JsonSerializer.SerializeToNode(Request())!;
        request[field] = value;
        var answer = await mentor.PostAsJsonAsync(Volunteering, request);
        Assert.Equal("invalid-value", await Refused(answer, 400));
        Assert.Contains($"\"field\":\"{field}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_student_sees_nobody_else_and_only_what_is_open_to_the_grade()
    {
        var (mentor, tenth, fifth) = (await _server.SignedIn("mentor.abai"), await _server.SignedInStudent("abai.s008"), await _server.SignedInStudent("abai.s050"));
        await Json(await mentor.PostAsJsonAsync(Volunteering, Request(day: "2026-11-21", fromGrade: 9)), 201);
        await Json(await tenth.PutAsJsonAsync(Own(8), new { }), 200);
        Assert.Equal("not-eligible", await Refused(await fifth.PutAsJsonAsync(Own(50), new { }), 422));
        Assert.DoesNotContain($"{_id}", await fifth.GetStringAsync("/api/students/abai.s050/volunteering"), StringComparison.Ordinal);
        var other = await _server.SignedInStudent("abai.s009");
        Assert.DoesNotContain("Есімі", await other.GetStringAsync("/api/students/abai.s009/volunteering"), StringComparison.Ordinal);
        Assert.Equal("forbidden", await Refused(await other.GetAsync($"{Volunteering}/{_id}"), 403));
        Assert.Equal("forbidden", await Refused(await other.PutAsJsonAsync(Own(8), new { }), 403));
    }

    private string Shift => $"{Volunteering}/{_id}/shifts/{_shift}";

    private string Own(int student) => $"/api/students/{SchoolServer.Student(student)}/volunteering/{_id}/{_shift}";

    /// <summary>A shift of two hours that is about to begin.</summary>
    private object Request(
        string place = "Мектеп бағы", string day = "2026-11-18", string from = "12:05", string to = "14:05", int places = 2, string? faction = null, int fromGrade = 5)
    {
        return new
        {
            id = _id,
            kind = "volunteering",
            title = new { kk = "Ағаш отырғызу", ru = "Посадка деревьев" },
            place,
            partner = (string?)null,
            direction = "nature",
            grades = new { from = fromGrade, to = 11 },
            faction,
            from = "2026-11-18",
            to = "2026-11-25",
            shifts = new[] { new { id = _shift, day, from, to, places } },
        };
    }

    private JsonElement ShiftOf(JsonElement own) => own.GetProperty("items").EnumerateArray()
        .Single(one => one.GetProperty("id").GetGuid() == _id).GetProperty("shifts")[0];

    private JsonElement ClaimOf(JsonElement own) => ShiftOf(own).GetProperty("own").GetProperty("claim");

    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static async Task<JsonElement> Json(HttpResponseMessage answer, int status)
    {
        Assert.True(status == (int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<string?> Refused(HttpResponseMessage answer, int status) => (await Json(answer, status)).GetProperty("code").GetString();
}
