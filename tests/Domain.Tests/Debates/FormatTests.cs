using Engagement.Debates;
using Engagement.Domain;

namespace Engagement.Tests;

public sealed class FormatTests
{
    [Theory]
    [InlineData("apf", "7 8 8 8 4 5", 4)]
    [InlineData("kp", "6 6 5 5 5 5", 6)]
    [InlineData("ws", "8 8 8 8 8 8 4 4", 8)]
    [InlineData("bp", "7 7 7 7 7 7 7 7", 8)]
    public void Speeches_take_what_the_format_says(string code, string minutes, int seats)
    {
        var format = DebateFormat.Find(code)!;
        Assert.Equal(minutes, string.Join(" ", format.Speeches.Where(speech => speech.Kind != SpeechKind.Cross).Select(speech => speech.Seconds / 60)));
        Assert.Equal(seats, format.Seats.Length);
        Assert.Equal(format.Sides.Length, format.Points.Length);
        Assert.Equal(code == "kp" ? 4 : 0, format.Speeches.Count(speech => speech is { Kind: SpeechKind.Cross, Seconds: 180, Asks: not null }));
        Assert.All(format.Speeches, speech => Assert.InRange(speech.Side, 0, format.Sides.Length - 1));
    }

    [Fact]
    public void Everything_has_its_words_in_three_languages()
    {
        var words = DebateFormat.All.SelectMany(format =>
            format.Speeches.Select(speech => speech.Name).Concat(format.Sides.Select(side => side.Name)).Append(format.Name));
        Assert.All(words, word => Assert.False(string.IsNullOrWhiteSpace(word.Kk) || string.IsNullOrWhiteSpace(word.Ru) || string.IsNullOrWhiteSpace(word.En)));
    }
}
