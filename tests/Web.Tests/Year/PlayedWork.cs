namespace Engagement.Tests;

/// <summary>Tasks that are given, done and accepted, and ideas that the council accepts.</summary>
internal sealed class PlayedWork(PlayedYear year)
{
    public async Task Do(DateOnly day, string[] students)
    {
        var id = Guid.CreateVersion7();
        await year.Post("/tasks", new { id, students, text = "Стенд жасау", due = $"{day.AddDays(2):yyyy-MM-dd}" });
        foreach (var student in students)
        {
            await year.Put($"/tasks/{student}/{id}/work", new { words = "Дайын" }, await year.As(student));
            await year.Confirm($"/tasks/{student}/{id}/acceptance", new { sending = 1 });
            year.Did(student, day, "task.done", $"{id}");
        }
    }

    public async Task Propose(DateOnly day, string author)
    {
        var at = $"/initiatives/{Guid.CreateVersion7()}";
        await year.Put(at, new { title = "Кітап бұрышы", why = "Оқитын жер аз", how = "Сөре қоямыз", directions = new[] { "culture" } }, await year.As(author));
        await year.Post($"{at}/opening", new { revision = 1 });
        await year.Confirm($"{at}/acceptance", new { revision = 1 });
        year.Did(author, day, "initiative.accepted", at);
    }
}
