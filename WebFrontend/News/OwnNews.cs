namespace Engagement.News;

/// <summary>What a student has written for the news, for the file of one's own data.</summary>
internal sealed record OwnNews(DateTimeOffset WrittenAt, string Title, string Body, string State)
{
    public static async Task<IReadOnlyList<OwnNews>> Of(string student, string school, IGrainFactory grains) =>
    [
        .. from item in await grains.GetGrain<INewsGrain>(Keys.News(school)).List()
           where item.By == student
           select new OwnNews(item.WrittenAt, item.Text.Title, item.Text.Body, item.State),
    ];
}
