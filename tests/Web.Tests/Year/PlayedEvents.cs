using System.Text.Json;

namespace Engagement.Tests;

/// <summary>Every occurrence of the plan: who comes, who does what, its proof, and one sheet.</summary>
internal sealed class PlayedEvents(PlayedYear year, Random chance)
{
    private static readonly string[] Contests = ["contest", "video-contest", "exhibition", "quiz", "competition", "sports-series"];
    private static readonly string[] Places = ["contest.first", "contest.second", "contest.third"];

    public async Task Hold(JsonElement occurrence, bool isWeekly, DateOnly day)
    {
        var (id, form) = (occurrence.GetProperty("id").GetString()!, occurrence.GetProperty("form").GetString()!);
        var came = chance.GetItems(Invited(occurrence), 8).Distinct().ToArray();
        var seen = await year.Post($"/events/{id}/arrivals", new { students = came });
        var level = seen.GetProperty("hasLevels").GetBoolean() ? chance.GetItems(["school", "school", "district-city", "region"], 1)[0] : "school";
        await year.Put($"/events/{id}/preparation", new { places = (int?)null, level });

        var part = Part(form, isWeekly);
        await Give(id, came[0], "leader");
        Did(came[0], "event.lead");
        if (came.Length > 1)
        {
            await Give(id, came[1], "helper");
            await Give(id, came[1], "host");
            Did(came[1], "event.help");
            Did(came[1], "event.host");
        }

        foreach (var (student, place) in came.Skip(2).Select((student, place) => (student, place)))
        {
            Did(student, part);
            if (place < Places.Length && seen.GetProperty("hasPlaces").GetBoolean() && !isWeekly)
            {
                await year.Put($"/events/{id}/places/{student}", new { place = place + 1 });
                Did(student, Places[place]);
            }
        }

        await Deliver(id, occurrence, day, came.Length);
        var proposal = await year.Get($"/events/{id}/proposal");
        Assert.Empty(proposal.GetProperty("leftOut").EnumerateArray());
        await year.Confirm($"/events/{id}/confirmation", new { version = proposal.GetProperty("version").GetInt64() });
        var sheet = Assert.Single((await year.Get($"/events/{id}")).GetProperty("sheets").EnumerateArray());
        Assert.Equal("counted", sheet.GetProperty("state").GetString());

        void Did(string student, string kind) => year.Did(student, day, kind, id, level);
    }

    private Task<JsonElement> Give(string id, string student, string role) => year.Put($"/events/{id}/roles/{student}", new { role, given = true });

    private async Task Deliver(string id, JsonElement occurrence, DateOnly day, int tookPart)
    {
        await year.Post($"/occurrences/{id}/holding", new { day = $"{day:yyyy-MM-dd}", tookPart });
        var proof = await year.Get($"/occurrences/{id}");
        object given = proof.GetProperty("evidence").GetString() == "writtenReference" ? new { reference = "№ 12 анықтама" } : new { link = "https://mektep.kz/news" };
        await year.Post($"/occurrences/{id}/proof", given);
        await year.Post($"/occurrences/{id}/acceptance", new { }, year.Coordinator);
    }

    private static string Part(string form, bool isWeekly) => form switch
    {
        "challenge" => "challenge.entry",
        "raid" => "raid.shift",
        "sitting" => "meet.attend",
        _ when isWeekly => "event.part.weekly",
        _ when Contests.Contains(form) => "contest.part",
        _ => "event.part",
    };

    private static string[] Invited(JsonElement occurrence)
    {
        var grades = occurrence.GetProperty("grades").EnumerateArray().Select(one => (From: one.GetProperty("from").GetInt32(), To: one.GetProperty("to").GetInt32())).ToList();
        return [.. PlayedYear.Pupils.Where(pupil => grades.Count == 0 || grades.Any(range => range.From <= pupil.Grade && pupil.Grade <= range.To)).Select(pupil => pupil.Id)];
    }
}
