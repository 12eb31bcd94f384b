using System.Text;
using Engagement.Papers;

namespace Engagement.Tests;

public sealed class PaperFileNameTests
{
    [Theory]
    [InlineData("Қуанышбекова Әсемгүл Өмірбекқызы", "A-2027-C0001 Қуанышбекова Әсемгүл Өмірбекқызы.pdf")]
    [InlineData("Anne-Marie O'Neill", "A-2027-C0001 Anne-Marie O Neill.pdf")]
    [InlineData("../../etc/passwd", "A-2027-C0001 etc passwd.pdf")]
    [InlineData("C:\\con\\nul<>:\"|?*\0\n", "A-2027-C0001 C con nul.pdf")]
    [InlineData("\u202Efdp.exe", "A-2027-C0001 fdp exe.pdf")]
    [InlineData("///", "A-2027-C0001.pdf")]
    [InlineData("", "A-2027-C0001.pdf")]
    public void A_name_becomes_part_of_a_safe_one(string name, string file) => Assert.Equal(file, PaperFileName.Of("A-2027-C0001", name));

    [Fact]
    public void The_longest_name_still_fits_into_every_system_of_files() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(PaperFileName.Of("WEST-KAZAKHSTAN-REGION-2027-C0001", new string('Ж', 500))), 1, 255);
}
