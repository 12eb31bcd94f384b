using Engagement.Activities;
using Engagement.Domain;
using Engagement.Events;

namespace Engagement.Tests;

public sealed class EntryTests
{
    private const string Link = "https://school.kz/entry";

    private static PlannedOccurrence Challenge(OccurrenceState state = OccurrenceState.Open) => Gym.At(state, "challenge");

    private static EventChange Enter(SchoolEvent one, string? link, OccurrenceState state = OccurrenceState.Open) =>
        Inviting.Enter(one, Challenge(state), Gym.Student("a"), link, Gym.Now);

    [Fact]
    public void An_entry_is_a_sign_up_with_a_link_that_can_be_changed_and_taken_back()
    {
        var entered = Enter(Gym.With(), Link).Event!;
        Assert.Equal(Link, Assert.Single(entered.SignUps).Link);
        Assert.Same(entered, Enter(entered, Link).Event);
        Assert.Equal($"{Link}/2", Enter(entered, $"{Link}/2", OccurrenceState.Held).Event!.SignUps[0].Link);
        Assert.Null(Enter(entered, null).Event!.SignUps[0].Link);
        Assert.Equal(EventRefusal.EntriesClosed, Enter(entered, null, OccurrenceState.ProofGiven).Refusal);
        Assert.Equal(EventRefusal.SignUpClosed, Enter(Gym.With(), Link, OccurrenceState.Held).Refusal);
    }

    [Theory]
    [InlineData("http://school.kz/entry")]
    [InlineData("https://user:word@school.kz/")]
    [InlineData("an entry")]
    [InlineData("javascript:alert(1)")]
    public void A_link_is_one_that_can_be_opened(string link) => Assert.Equal(EventRefusal.EntryLinkWrong, Enter(Gym.With(), link).Refusal);

    [Fact]
    public void Only_a_challenge_has_entries() =>
        Assert.Equal(EventRefusal.NoEntries, Inviting.Enter(Gym.With(), Gym.At(), Gym.Student("a"), Link, Gym.Now).Refusal);

    /// <summary>Who shows nothing of the family, or does the other task, is on the list like everybody else.</summary>
    [Fact]
    public void An_entry_without_a_link_counts_the_same()
    {
        var one = Enter(Gym.With(), null).Event!.Came("a");
        var other = Enter(Gym.With(), Link).Event!.Came("a");
        Assert.Equal(["challenge.entry"], one.KindsOf("a", Challenge(OccurrenceState.Accepted)).ToArray());
        Assert.Equal(EventAwards.LinesOf(one, Challenge()), EventAwards.LinesOf(other, Challenge()));
    }
}
