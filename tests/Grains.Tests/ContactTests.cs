using Engagement.Contact;

namespace Engagement.Tests;

/// <summary>The box that strangers can fill.</summary>
public sealed class ContactTests
{
    [Fact]
    public async Task A_box_that_is_full_takes_nothing_more_until_somebody_has_seen_to_it()
    {
        await using var school = await SchoolCluster.Start();
        var contact = school.Grain<IContactGrain>(Keys.Contact(SchoolCluster.School));
        var first = Message();
        Assert.Equal(SendOutcome.Sent, await contact.Send(first));
        while (await contact.Send(Message()) == SendOutcome.Sent)
        {
        }

        var waiting = await contact.Messages();
        Assert.Equal(first, waiting[0]);
        Assert.Equal(SendOutcome.Sent, await contact.Send(first));
        Assert.Equal(SendOutcome.Full, await contact.Send(Message()));
        Assert.True(await contact.Remove(first.Id));
        Assert.False(await contact.Remove(first.Id));
        Assert.Equal(SendOutcome.Sent, await contact.Send(Message()));
        Assert.Equal(waiting.Length, (await contact.Messages()).Length);
    }

    private static PublicMessage Message() => new(Guid.CreateVersion7(), MessageTopic.Question, "Сұрақ", null, DateTimeOffset.UnixEpoch);
}
