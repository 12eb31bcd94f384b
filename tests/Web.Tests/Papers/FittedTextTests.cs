using Engagement.Papers;

namespace Engagement.Tests;

public sealed class FittedTextTests
{
    private const double Width = 620;
    private const double Height = 54;

    [Fact]
    public void A_short_name_stands_on_one_line_in_the_largest_letters()
    {
        var text = FittedText.Of("Ән Әлі", PaperFonts.Bold, 30, Width, Height);
        Assert.Equal((30, 1), (text.Size, text.Lines.Length));
    }

    [Fact]
    public void A_long_name_goes_on_below_in_lines_of_about_one_length()
    {
        var text = FittedText.Of("Құлмұхаммедов-Әбдірахманов Нұрғиса-Мұхаммедәли Қожахметұлы Ізбасарұлының", PaperFonts.Bold, 30, Width, Height);
        Assert.Equal(2, text.Lines.Length);
        Assert.InRange(text.Size, 18, 22);
        var widths = text.Lines.Select(line => PaperFonts.Bold.WidthOf(line, text.Size)).ToList();
        Assert.True(widths.Min() > widths.Max() / 2, string.Join(' ', widths));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(120)]
    [InlineData(600)]
    public void Nothing_ever_leaves_its_box(int length)
    {
        foreach (var text in (string[])[new('Щ', length), string.Join(' ', Enumerable.Repeat("Өмірбекқызы", length)), "a" + new string(' ', length) + "b"])
        {
            var fitted = FittedText.Of(text, PaperFonts.Bold, 30, Width, Height);
            Assert.True(fitted.Height <= Height);
            Assert.All(fitted.Lines, line => Assert.True(PaperFonts.Bold.WidthOf(line, fitted.Size) <= Width));
            Assert.Equal(text.Split(' ', StringSplitOptions.RemoveEmptyEntries), string.Join(' ', fitted.Lines).Split(' '));
        }
    }

    [Fact]
    public void A_letter_and_its_mark_become_the_one_letter_that_the_font_has() =>
        Assert.Equal("\u0419\u0451", Assert.Single(FittedText.Of("\u0418\u0306\u0435\u0308", PaperFonts.Regular, 10, Width, Height).Lines));

    [Fact]
    public void Without_words_there_are_no_lines() => Assert.Empty(FittedText.Of(" ", PaperFonts.Regular, 10, Width, Height).Lines);
}
