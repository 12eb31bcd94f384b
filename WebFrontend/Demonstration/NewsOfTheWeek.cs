using Engagement.Accounts;
using Engagement.Domain;
using Engagement.News;

namespace Engagement.Demonstration;

/// <summary>What the school was told yesterday, and what the press centre has written and a second person has not read yet.</summary>
internal sealed class NewsOfTheWeek(PresentDay present)
{
    private readonly INewsGrain _news = present.Grains.GetGrain<INewsGrain>(Keys.News(DemonstrationSchool.Id));

    public async Task LayOut()
    {
        present.SetClock(present.Today.AddDays(-1), 13);
        await Write(
            PresentDay.Mentor, isByStudent: false,
            new(NewsScope.School, null, "Кітапханаға еріктілер керек", "Үш күннен кейін мектеп кітапханасын реттейміз. «Еріктілер» бетінен жазылыңыздар, орын аз.", null, null));
        if (present.ShownMembers(present.Today).FirstOrDefault(student => student.FactionOn(present.Today) == "information") is { } author)
        {
            var outcome = await present.Grains.GetGrain<IPostsGrain>(Keys.Posts(DemonstrationSchool.Id))
                .Give(new(present.NewId(), author.Id, PostKind.Pr, null, FactionChoice.FirstDay(present.School.Season), null));
            PresentDay.Expect(outcome == PostOutcome.Done ? null : $"{outcome}", "give the PR post");
            await Write(
                author.Id, isByStudent: true,
                new(NewsScope.School, null, "Пікірсайыс турнирі басталды", "Төрт команда бірінші айналымды өткізді. Кестені «Дебаттар» бетінен көріңіздер.", null, null));
        }
    }

    private async Task Write(string by, bool isByStudent, NewsText text) =>
        PresentDay.Expect((await _news.Write(present.NewId(), text, by, isByStudent)).Refusal, "write news");
}
