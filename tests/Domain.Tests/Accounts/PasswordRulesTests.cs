using Engagement.Domain;

namespace Engagement.Tests;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("a long enough password")]
    [InlineData("бір ат, екі түйе")]
    [InlineData("correct horse battery staple")]
    [InlineData("kx7 9qL mz2")]
    [InlineData("көк аспан астында")]
    public void A_long_one_of_any_signs_will_do(string password) => Assert.Null(Fault(password));

    [Theory]
    [InlineData("", PasswordFault.TooShort)]
    [InlineData("nine char", PasswordFault.TooShort)]
    [InlineData("aaaaaaaaaaaa", PasswordFault.Common)]
    [InlineData("abcabcabcabc", PasswordFault.Common)]
    [InlineData("qwertyuiop", PasswordFault.Common)]
    [InlineData("QWERTYUIOP", PasswordFault.Common)]
    [InlineData("password123", PasswordFault.Common)]
    [InlineData("2026Password!!", PasswordFault.Common)]
    [InlineData("1234567890", PasswordFault.Common)]
    [InlineData("йцукенгшщз", PasswordFault.Common)]
    [InlineData("Қазақстан2026", PasswordFault.Common)]
    [InlineData("aigerim2026", PasswordFault.Personal)]
    [InlineData("Серікбаева1", PasswordFault.Personal)]
    [InlineData("a.serikbaeva", PasswordFault.Personal)]
    public void What_others_try_first_is_refused(string password, PasswordFault fault) => Assert.Equal(fault, Fault(password));

    [Fact]
    public void It_may_be_as_long_as_two_hundred_signs()
    {
        var longest = string.Concat(Enumerable.Range(0, 100).Select(number => $"{number:00}"));
        Assert.Null(Fault(longest));
        Assert.Equal(PasswordFault.TooLong, Fault(longest + "1"));
    }

    [Fact]
    public void A_sentence_may_hold_the_own_name() => Assert.Null(Fault("Айгерім таңертең шай ішеді"));

    private static PasswordFault? Fault(string password) => PasswordRules.FaultIn(password, "aigerim.serikbaeva@mektep.kz", "Серікбаева Айгерім");
}
