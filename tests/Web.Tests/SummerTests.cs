using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Accounts;
using Engagement.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>The summer over HTTP: a centre is formed, a course held, a certificate checked, a squad sent to a school, letters given.</summary>
public sealed class SummerTests : IAsyncLifetime
{
    private const string Centre = "/api/summer/2027/centres/turkistan-region";
    private const string Course = $"{Centre}/courses/0199a0a0-0000-7000-8000-0000000000c1";
    private const string Squad = $"{Centre}/squads/0199a0a0-0000-7000-8000-0000000000d1";
    private const string Mentor = "abai/id-mentor.abai";

    private readonly SchoolServer _server = new();
    private HttpClient _organiser = null!;
    private HttpClient _head = null!;
    private HttpClient _mentor = null!;

    public async Task InitializeAsync()
    {
        _server.Clock.Now = new(2027, 5, 3, 12, 0, 0, TimeSpan.FromHours(5));
        await _server.InitializeAsync();
        var posts = _server.Services.GetRequiredService<IGrainFactory>().GetGrain<IPostsGrain>(Keys.Posts("zhambyl"));
        await posts.Give(new(Guid.NewGuid(), "id-coordinator.zhambyl", PostKind.RepublicanOrganiser, "kz", new(2027, 1, 1), null));
        (_organiser, _head, _mentor) = (await _server.SignedIn("coordinator.zhambyl"), await _server.SignedIn("coordinator.abai"), await _server.SignedIn("mentor.abai"));
    }

    public async Task DisposeAsync() => await ((IAsyncLifetime)_server).DisposeAsync();

    [Fact]
    public async Task A_centre_is_formed_holds_a_course_and_anybody_can_check_its_certificate()
    {
        await Form();
        await Join(_mentor, Mentor);
        await Join(_head, "abai/id-coordinator.abai", by: _organiser);
        await HoldCourse();
        var issued = await Json(await _head.PostAsJsonAsync($"{Course}/certificates", new { }), 200);
        var listener = issued.GetProperty("courses")[0].GetProperty("listeners")[0];
        Assert.Equal("TURKISTAN-REGION-2027-C0001", listener.GetProperty("certificate").GetString());

        var stranger = _server.CreateClient();
        Assert.Equal("genuine", await Check(stranger, "turkistan-region-2027-c0001", "The mentor of abai"));
        Assert.Equal("unknown", await Check(stranger, "TURKISTAN-REGION-2027-C0001", "Somebody else"));
        Assert.Equal("unknown", await Check(stranger, "TURKISTAN-REGION-2027-C0002", "The mentor of abai"));
        Assert.Equal("unknown", await Check(stranger, "nowhere-2027-C0001", "The mentor of abai"));
        Assert.Equal("unknown", await Check(stranger, "🙂", "The mentor of abai"));

        await Json(await _head.DeleteAsync($"{Course}/certificates/{Mentor}"), 200);
        Assert.Equal("withdrawn", await Check(stranger, "TURKISTAN-REGION-2027-C0001", "the MENTOR of abai"));
        var overview = await Json(await _mentor.GetAsync("/api/summer"), 200);
        Assert.Equal((1, 1, 0), (Number(overview, "formed"), Number(overview, "courses"), Number(overview, "certified")));
    }

    [Fact]
    public async Task A_squad_goes_to_a_school_that_sees_it_and_the_active_get_letters_when_the_summer_is_over()
    {
        await Form();
        await Join(_mentor, Mentor);
        await Join(_head, "abai/id-coordinator.abai", by: _organiser);
        var plan = new
        {
            name = "Күншуақ",
            from = "2027-06-01",
            to = "2027-06-18",
            leaders = new[] { Mentor },
            assignments = new[] { new { school = "abai" } },
        };
        Assert.Equal("leader-needs-certificate", await Refused(await _head.PutAsJsonAsync(Squad, plan), 422));
        await HoldCourse();
        await Json(await _head.PostAsJsonAsync($"{Course}/certificates", new { }), 200);
        await Json(await _head.PutAsJsonAsync(Squad, plan), 200);
        Assert.Equal("wrong-school", await Refused(await _head.PutAsJsonAsync(Squad, plan with { assignments = [new { school = "zhambyl" }] }), 422));

        _server.Clock.Now = new(2027, 6, 2, 12, 0, 0, TimeSpan.FromHours(5));
        (_head, _mentor) = (await _server.SignedIn("coordinator.abai"), await _server.SignedIn("mentor.abai"));
        await Json(await _mentor.PutAsJsonAsync($"{Squad}/deeds/{Guid.NewGuid()}", new { day = "2027-06-01", kind = "squad.day", children = 24 }), 200);
        await Json(await _mentor.PutAsJsonAsync($"{Squad}/deeds/{Guid.NewGuid()}", new { day = "2027-06-02", kind = "squad.event", children = 3, title = "Эстафета" }), 200);
        Assert.Equal("not-leader", await Refused(await _head.PutAsJsonAsync($"{Squad}/deeds/{Guid.NewGuid()}", new { day = "2027-06-02", kind = "squad.day" }), 403));
        await Json(await _head.PostAsJsonAsync($"{Squad}/confirmation", new { }), 200);

        var student = await _server.SignedInStudent("abai.s001");
        var seen = (await Json(await student.GetAsync("/api/schools/abai/squads"), 200)).GetProperty("items")[0];
        Assert.Equal(("Күншуақ", "running", 24), (seen.GetProperty("name").GetString(), seen.GetProperty("phase").GetString(), Number(seen, "childDays") - 3));
        Assert.Equal(JsonValueKind.Null, seen.GetProperty("deeds")[0].GetProperty("children").ValueKind);
        Assert.Equal(0, (await Json(await (await _server.SignedIn("mentor.zhambyl")).GetAsync("/api/schools/zhambyl/squads"), 200)).GetProperty("items").GetArrayLength());

        // Nothing of it stands in the school's year, on its boards or in its book.
        Assert.DoesNotContain("squad", await _head.GetStringAsync("/api/schools/abai/ledger"), StringComparison.Ordinal);
        Assert.Equal("season-not-over", await Refused(await _head.PostAsJsonAsync($"{Centre}/letters", new { people = new[] { Mentor } }), 422));

        _server.Clock.Now = new(2027, 9, 8, 12, 0, 0, TimeSpan.FromHours(5));
        var head = await _server.SignedIn("coordinator.zhambyl");
        var named = await Json(await head.GetAsync($"{Centre}/letters"), 200);
        Assert.Equal([(Mentor, 11)], named.GetProperty("items").EnumerateArray().Select(one => (one.GetProperty("person").GetString()!, Number(one, "points"))));
        Assert.Equal("letters-changed", await Refused(await head.PostAsJsonAsync($"{Centre}/letters", new { people = new[] { "abai/other" } }), 409));
        await Json(await head.PostAsJsonAsync($"{Centre}/letters", new { people = new[] { Mentor } }), 200);
        var given = await Json(await head.PostAsJsonAsync($"{Centre}/letters", new { people = new[] { Mentor } }), 200);
        Assert.Equal("TURKISTAN-REGION-2027-L0001", given.GetProperty("items")[0].GetProperty("number").GetString());
        Assert.Equal("genuine", await Check(_server.CreateClient(), "TURKISTAN-REGION-2027-L0001", "The mentor of abai"));
        Assert.Equal(1, await Pages(await head.GetAsync($"{Centre}/letters.pdf")));
        var holder = await _server.SignedIn("mentor.abai");
        Assert.Equal("TURKISTAN-REGION-2027-L0001", (await Json(await holder.GetAsync(Centre), 200)).GetProperty("letters")[0].GetString());
        Assert.Equal(1, await Pages(await holder.GetAsync($"{Centre}/papers/TURKISTAN-REGION-2027-L0001.pdf")));
        Assert.Equal("closed", (await Json(await head.GetAsync(Centre), 200)).GetProperty("squads")[0].GetProperty("phase").GetString());
    }

    [Fact]
    public async Task Who_holds_a_paper_prints_it_and_who_runs_the_centre_prints_all()
    {
        await Form();
        await Join(_mentor, Mentor);
        await Join(_head, "abai/id-coordinator.abai", by: _organiser);
        await HoldCourse();
        Assert.Equal("unknown-paper", await Refused(await _head.GetAsync($"{Course}/certificates.pdf"), 404));
        await Json(await _head.PostAsJsonAsync($"{Course}/certificates", new { }), 200);

        const string number = "TURKISTAN-REGION-2027-C0001";
        using var own = await _mentor.GetAsync($"{Centre}/papers/{number}.pdf");
        Assert.Equal((200, "application/pdf", "no-store"), ((int)own.StatusCode, own.Content.Headers.ContentType!.MediaType, own.Headers.CacheControl!.ToString()));
        Assert.Equal(("attachment", $"{number} The mentor of abai.pdf"), (own.Content.Headers.ContentDisposition!.DispositionType, own.Content.Headers.ContentDisposition.FileNameStar));
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(await own.Content.ReadAsByteArrayAsync());
        var text = string.Concat(pdf.GetPage(1).Letters.Select(letter => letter.Value));
        foreach (var said in (string[])["Түркістан облысы", "The mentor of abai", "«Көшбасшы мектебі» курсын толық аяқтады", "03.05.2027 – 07.05.2027 · 5 күн", number, "08.05.2027"])
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("id-mentor", text, StringComparison.Ordinal);
        var elsewhere = await _server.SignedIn("mentor.zhambyl");
        Assert.Equal("unknown-paper", await Refused(await elsewhere.GetAsync($"{Centre}/papers/{number}.pdf"), 404));
        Assert.Equal("unknown-paper", await Refused(await _mentor.GetAsync($"{Centre}/papers/TURKISTAN-REGION-2027-C0002.pdf"), 404));
        Assert.Equal("forbidden", await Refused(await _mentor.GetAsync($"{Course}/certificates.zip"), 403));
        Assert.Equal("unknown-paper", await Refused(await _head.GetAsync($"{Centre}/letters.zip"), 404));
        var all = await _head.GetAsync($"{Course}/certificates.pdf");
        Assert.Equal("turkistan-region-2027 Көшбасшы мектебі.pdf", all.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.True(all.Content.Headers.ContentLength > 0, "whoever waits sees how much has come");
        Assert.Equal(1, await Pages(all));
        using var zip = new System.IO.Compression.ZipArchive(await (await _organiser.GetAsync($"{Course}/certificates.zip")).Content.ReadAsStreamAsync());
        Assert.Equal([$"{number} The mentor of abai.pdf"], zip.Entries.Select(entry => entry.FullName));

        // What is not valid any more is not printed any more.
        await Json(await _head.DeleteAsync($"{Course}/certificates/{Mentor}"), 200);
        Assert.Equal("unknown-paper", await Refused(await _mentor.GetAsync($"{Centre}/papers/{number}.pdf"), 404));
        Assert.Equal("unknown-paper", await Refused(await _head.GetAsync($"{Course}/certificates.pdf"), 404));
    }

    [Fact]
    public async Task No_coordinator_makes_an_organiser_and_no_head_reaches_into_another_region()
    {
        foreach (var code in (string[])[PostKind.RepublicanOrganiser, PostKind.CentreHead])
        {
            var post = new { holder = "id-mentor.abai", code, of = "kz" };
            Assert.Equal("forbidden", await Refused(await _head.PostAsJsonAsync("/api/schools/abai/posts", post), 403));
        }

        Assert.DoesNotContain("organiser", await _head.GetStringAsync("/api/posts"), StringComparison.Ordinal);
        Assert.Equal("forbidden", await Refused(await _head.PutAsJsonAsync(Centre, new { authority = "Басқарма" }), 403));
        await Form();
        await Json(await _head.PutAsJsonAsync(Centre, new { authority = "Басқарма", contact = "ortalyq@example.kz" }), 200);
        Assert.Equal("forbidden", await Refused(await _head.PutAsJsonAsync("/api/summer/2027/centres/almaty", new { authority = "Басқарма" }), 403));
        Assert.Equal("forbidden", await Refused(await _head.PutAsJsonAsync("/api/summer/2027/centres/kz", new { authority = "Басқарма" }), 403));
        Assert.Equal("forbidden", await Refused(await _head.PostAsJsonAsync($"{Centre}/formation", new { }), 403));
        Assert.Equal("other-region", await Refused(await (await _server.SignedIn("mentor.zhambyl")).PutAsJsonAsync(
            $"{Centre}/membership", new { role = "volunteer", institution = "Колледж" }), 422));
        Assert.Equal("wrong-head", await Refused(await _organiser.PutAsJsonAsync($"{Centre}/head", new { login = "mentor.zhambyl" }), 422));
        Assert.Equal("forbidden", await Refused(await (await _server.SignedInStudent("abai.s001")).GetAsync(Centre), 403));
    }

    [Fact]
    public async Task Members_are_named_to_who_runs_the_centre_only()
    {
        await Form();
        await Join(_mentor, Mentor);
        Assert.Equal(0, (await Json(await _mentor.GetAsync(Centre), 200)).GetProperty("members").GetArrayLength());
        Assert.Equal(1, (await Json(await _head.GetAsync(Centre), 200)).GetProperty("members").GetArrayLength());
        Assert.Equal("invalid-value", await Refused(await _head.PutAsJsonAsync(Course, new { title = "Курс", days = Array.Empty<object>() }), 400));
        Assert.Equal("invalid-value", await Refused(await _head.PutAsJsonAsync(
            Course, new { title = "Курс", link = "javascript:alert(1)", days = new[] { new { day = "2027-05-03", teacher = Mentor } } }), 400));
    }

    private async Task Form()
    {
        await Json(await _organiser.PutAsJsonAsync($"{Centre}/head", new { login = "coordinator.abai" }), 200);
        await Json(await _head.PutAsJsonAsync(Centre, new { authority = "Білім басқармасы", contact = "ortalyq@example.kz", call = "Жазғы отрядқа ерікті керек" }), 200);
        await Json(await _organiser.PostAsJsonAsync($"{Centre}/formation", new { }), 200);
    }

    private async Task Join(HttpClient who, string person, HttpClient? by = null)
    {
        await Json(await who.PutAsJsonAsync($"{Centre}/membership", new { role = "squad-leader", institution = "Педагогикалық колледж" }), 200);
        await Json(await (by ?? _head).PostAsJsonAsync($"{Centre}/members/{person}/decision", new { admitted = true }), 200);
        await Json(await who.PostAsJsonAsync($"{Centre}/membership/agreement", new { }), 200);
    }

    /// <summary>Five days that the head teaches, the mentor is there on each, and the organiser confirms.</summary>
    private async Task HoldCourse()
    {
        var days = Enumerable.Range(3, 5).Select(day => new { day = $"2027-05-{day:00}", teacher = "abai/id-coordinator.abai" });
        await Json(await _head.PutAsJsonAsync(Course, new { title = "Көшбасшы мектебі", link = "https://example.kz/room", days }), 200);
        Assert.Equal(JsonValueKind.Null, (await Json(await _mentor.GetAsync(Centre), 200)).GetProperty("courses")[0].GetProperty("link").ValueKind);
        await Json(await _mentor.PutAsJsonAsync($"{Course}/place", new { }), 200);
        for (var day = 1; day <= 5; day++)
        {
            _server.Clock.Now = new(2027, 5, 2 + day, 18, 0, 0, TimeSpan.FromHours(5));
            await Json(await _head.PutAsJsonAsync($"{Course}/days/{day}/listeners/{Mentor}", new { state = "present" }), 200);
            Assert.Equal("own-course", await Refused(await _head.PostAsJsonAsync($"{Course}/days/{day}/confirmation", new { }), 403));
            await Json(await _organiser.PostAsJsonAsync($"{Course}/days/{day}/confirmation", new { }), 200);
        }

        _server.Clock.Now = new(2027, 5, 8, 12, 0, 0, TimeSpan.FromHours(5));
    }

    private static async Task<string?> Check(HttpClient client, string number, string name) =>
        (await Json(await client.PostAsJsonAsync("/api/papers/check", new { number, name }), 200)).GetProperty("state").GetString();

    private static async Task<int> Pages(HttpResponseMessage answer)
    {
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync());
        return pdf.NumberOfPages;
    }

    private static int Number(JsonElement answer, string name) => answer.GetProperty(name).GetInt32();

    private static async Task<JsonElement> Json(HttpResponseMessage answer, int status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private static async Task<string?> Refused(HttpResponseMessage answer, int status) => (await Json(answer, status)).GetProperty("code").GetString();
}
