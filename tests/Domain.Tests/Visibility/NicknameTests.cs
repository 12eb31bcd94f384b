using Engagement.Consents;
using Engagement.Domain;

namespace Engagement.Tests;

public sealed class NicknameTests
{
    [Theory]
    [InlineData("Жұлдыз", null)]
    [InlineData("Айгерім Б.", null)]
    [InlineData("Котик", null)]
    [InlineData("R2 робот", null)]
    [InlineData("Х", PrivacyRefusal.NicknameLength)]
    [InlineData("Тым ұзын лақап ат болды", PrivacyRefusal.NicknameLength)]
    [InlineData("87011234567", PrivacyRefusal.NicknameLetters)]
    [InlineData("Ерлан 8701", PrivacyRefusal.NicknameLetters)]
    [InlineData("me@mail", PrivacyRefusal.NicknameLetters)]
    [InlineData("<b>Ер</b>", PrivacyRefusal.NicknameLetters)]
    [InlineData("t.me/abai", PrivacyRefusal.NicknameLetters)]
    [InlineData("abai.kz", PrivacyRefusal.NicknameLetters)]
    [InlineData("Дурак", PrivacyRefusal.NicknameRude)]
    [InlineData("большой дypaк", PrivacyRefusal.NicknameRude)]
    [InlineData("ақымақ", PrivacyRefusal.NicknameRude)]
    [InlineData("Ермек Ахметов", PrivacyRefusal.NicknameFullName)]
    [InlineData("Ахметов Ермек", PrivacyRefusal.NicknameFullName)]
    [InlineData("Аружан Серікқызы", PrivacyRefusal.NicknameFullName)]
    [InlineData("Ермек А.", null)]
    [InlineData("Ермек", null)]
    [InlineData("батыр", PrivacyRefusal.NicknameTurnedDown)]
    public void Rules_are_plain(string nickname, string? fault)
    {
        var pupil = VisibilityTests.Pupil(8) with { TurnedDown = ["Батыр"] };
        var other = new Students.Student("abai.b", "Ахметов Ермек Болатұлы", "8А", 8, null, []);
        Assert.Equal(fault, Nickname.FaultOf(Nickname.Tidy(nickname), pupil, [pupil, other]));
    }

    [Fact]
    public void Spaces_are_tidied() => Assert.Equal("Ақ жол", Nickname.Tidy("  Ақ \t жол "));
}
