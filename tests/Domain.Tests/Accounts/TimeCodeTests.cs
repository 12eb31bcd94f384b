using System.Text;
using Engagement.Domain;

namespace Engagement.Tests;

public sealed class TimeCodeTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1111111109);

    /// <summary>RFC 6238, appendix B, the last six of the eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long unixSeconds, string code) =>
        Assert.Equal(code, TimeCode.CodeAt(Secret, TimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(unixSeconds))));

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("foobar", "MZXW6YTBOI")]
    [InlineData("12345678901234567890", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")]
    public void The_secret_is_told_in_base_32(string secret, string text) => Assert.Equal(text, TimeCode.TextOf(Encoding.ASCII.GetBytes(secret)));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_wrong_by_one_step(int steps, bool isRight)
    {
        var step = TimeCode.StepAt(Now) + steps;
        Assert.Equal(isRight ? step : null, TimeCode.StepOf(TimeCode.CodeAt(Secret, step), Secret, Now, 0));
    }

    [Fact]
    public void A_code_is_taken_once_and_none_before_it_any_more()
    {
        var step = TimeCode.StepAt(Now);
        Assert.Null(TimeCode.StepOf(TimeCode.CodeAt(Secret, step), Secret, Now, step));
        Assert.Null(TimeCode.StepOf(TimeCode.CodeAt(Secret, step - 1), Secret, Now, step));
        Assert.Equal(step + 1, TimeCode.StepOf(TimeCode.CodeAt(Secret, step + 1), Secret, Now, step));
    }

    [Theory]
    [InlineData("")]
    [InlineData("08180")]
    [InlineData("0818041")]
    [InlineData("жжжжжж")]
    public void What_is_no_code_is_wrong(string typed) => Assert.Null(TimeCode.StepOf(typed, Secret, Now, 0));

    [Fact]
    public void A_gap_in_the_middle_does_not_matter() => Assert.NotNull(TimeCode.StepOf("081 804", Secret, Now, 0));

    [Fact]
    public void Secrets_are_of_160_bits_and_differ()
    {
        Assert.Equal(20, TimeCode.NewSecret().Length);
        Assert.NotEqual(TimeCode.NewSecret(), TimeCode.NewSecret());
    }
}
