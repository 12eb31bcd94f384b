using Engagement.Domain;

namespace Engagement.Tests;

public sealed class TracesTests
{
    [Theory]
    [InlineData("Аружан жақсы сөйледі", true, true)]
    [InlineData("Аружанға рахмет", true, true)]
    [InlineData("Аружан жақсы сөйледі", false, false)]
    [InlineData("Ерланқызы Аружан Серікқызы", false, true)]
    [InlineData("СЕРІКҚЫЗЫ АРУЖАН ЕРЛАНҚЫЗЫ келді", false, true)]
    [InlineData("Кун жулдыз деген оқушы", false, true)]
    [InlineData("Спорт залда өтті", true, false)]
    [InlineData("", true, false)]
    public void A_text_that_speaks_of_the_person_is_found(string text, bool isInSheet, bool isFound) =>
        Assert.Equal(isFound, new Traces("Серікқызы Аружан Ерланқызы", "Күн жұлдыз").AreIn(text, isInSheet));

    [Fact]
    public void Without_a_nickname_texts_are_not_found_by_none() =>
        Assert.False(new Traces("Серікқызы Аружан", null).AreIn("кез келген мәтін", isInSheet: true));
}
