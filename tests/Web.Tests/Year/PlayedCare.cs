namespace Engagement.Tests;

/// <summary>Shifts of volunteers, and actions of the care campaign.</summary>
internal sealed class PlayedCare(PlayedYear year)
{
    /// <summary>Two hours on a Saturday; what the students say they worked is what they worked.</summary>
    public async Task Volunteer(DateOnly day, string[] students)
    {
        var (id, shift, date) = (Guid.CreateVersion7(), Guid.CreateVersion7(), $"{day:yyyy-MM-dd}");
        year.At(day, 9);
        await year.Post("/volunteering", new
        {
            id,
            kind = "volunteering",
            title = new { kk = "Ағаш отырғызу", ru = "Посадка деревьев" },
            place = "Мектеп бағы",
            partner = (string?)null,
            direction = "nature",
            grades = new { from = 5, to = 11 },
            faction = (string?)null,
            from = date,
            to = date,
            shifts = new[] { new { id = shift, day = date, from = "10:00", to = "12:00", places = 20 } },
        });
        foreach (var student in students)
        {
            var own = await year.As(student);
            await PlayedYear.Twice(() => own.PutAsync($"/api/students/{student}/volunteering/{id}/{shift}", Nothing()));
        }

        year.At(day, 13);
        foreach (var student in students)
        {
            var own = await year.As(student);
            await PlayedYear.Twice(() => own.PutAsync($"/api/students/{student}/volunteering/{id}/{shift}/hours", HalfHours()));
            year.Did(student, day, "vol.half", $"{id}", units: 4);
        }

        await year.Confirm($"/volunteering/{id}/shifts/{shift}/verification", new { claims = students.Select(student => new { student, halfHours = 4 }) });
    }

    public async Task Act(DateOnly day, string[] students)
    {
        var id = Guid.CreateVersion7();
        await year.Post("/campaign/actions", new
        {
            id,
            title = new { kk = "Мектеп жинақтарын дайындау", ru = "Сбор школьных наборов" },
            day = $"{day:yyyy-MM-dd}",
            form = "collecting",
            partner = (string?)null,
            goals = new[] { new { title = new { kk = "Жинақ", ru = "Наборы" }, goal = 40 } },
        });
        await year.Post($"/campaign/actions/{id}/givers", new { students });
        await year.Confirm($"/campaign/actions/{id}/confirmation", new { students });
        foreach (var student in students)
        {
            year.Did(student, day, "campaign.action", $"{id}");
        }
    }

    private static StringContent Nothing() => Body("{}");

    private static StringContent HalfHours() => Body("""{"halfHours":4}""");

    private static StringContent Body(string json) => new(json, System.Text.Encoding.UTF8, "application/json");
}
