using System.Text.Json;

namespace Engagement.Tests;

/// <summary>The monthly sittings and the weekly reports of two leaders.</summary>
internal sealed class PlayedSelfGovernment(PlayedYear year)
{
    private static readonly (string Student, string Faction)[] Leaders = [(SchoolServer.Student(1), "care"), (SchoolServer.Student(25), "debate")];

    private readonly List<(string Student, Guid Post)> _posts = [];

    public async Task Appoint(DateOnly from, DateOnly to)
    {
        foreach (var (student, faction) in Leaders)
        {
            var id = Guid.CreateVersion7();
            await year.Post("/posts", new { id, holder = student, code = "faction-leader", of = faction, from = $"{from:yyyy-MM-dd}", to = $"{to:yyyy-MM-dd}" }, year.Coordinator);
            _posts.Add((student, id));
        }
    }

    /// <summary>The first writes the minutes and the last comes late.</summary>
    public async Task Sit(DateOnly day, string[] present)
    {
        var (id, item) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var at = $"/parliament/meetings/{id}";
        await year.Post("/parliament/meetings", new { id, kind = "sitting", faction = (string?)null, day = $"{day:yyyy-MM-dd}", from = "15:00", place = "Мәжіліс залы", grades = new { from = 8, to = 11 } });
        var version = (await year.Get(at)).GetProperty("version").GetInt64();
        await year.Put($"{at}/agenda", new { version, items = new[] { new { id = item, title = "Айдың қорытындысы" } } });
        await year.Post($"{at}/opening", new { });
        foreach (var student in present)
        {
            await year.Post($"{at}/present", new { student });
        }

        await year.Put($"{at}/present/{present[^1]}", new { isLate = true, leftEarly = false });
        await year.Put($"{at}/secretary", new { student = present[0] });
        await year.Post($"{at}/closing", new { });
        var held = await year.Post($"{at}/filing", new { });
        await year.Post($"{at}/signature", new { version = held.GetProperty("version").GetInt64() }, year.Coordinator);
        foreach (var student in present)
        {
            year.Did(student, day, student == present[^1] ? "meet.late" : "meet.attend", $"{id}");
        }

        year.Did(present[0], day, "meet.minutes", $"{id}");
    }

    /// <summary>What is open on a Sunday is sent in time and accepted.</summary>
    public async Task Report(DateOnly sunday)
    {
        foreach (var (student, post) in _posts)
        {
            var author = await year.As(student);
            foreach (var open in (await year.Get("/reports", author)).GetProperty("items").EnumerateArray().Where(IsOwnAndOpen))
            {
                var at = $"/reports/{post}/{open.GetProperty("period").GetString()}";
                await year.Put(at, new { text = "Апта қорытындысы" }, author);
                await year.Post($"{at}/acceptance", new { sending = 1 }, year.Coordinator);
                year.Did(student, sunday, open.GetProperty("span").GetString() == "week" ? "report.week" : "report.quarter", at);
            }
        }
    }

    private static bool IsOwnAndOpen(JsonElement report) =>
        report.GetProperty("isOwn").GetBoolean() && report.GetProperty("state").GetString() == "open";
}
