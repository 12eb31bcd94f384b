using Engagement.Diplomas;
using Engagement.Domain;
using Engagement.Summer;

namespace Engagement.Tests;

/// <summary>The numbers of a school's papers.</summary>
public sealed class SchoolRegisterTests
{
    private static readonly DateOnly Today = new(2027, 6, 4);
    private static readonly DateTimeOffset Now = new(2027, 6, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly Honour First = new("best-student", null, null, 1);

    [Fact]
    public void A_number_tells_the_school_and_the_year_and_that_it_is_a_schools()
    {
        var (one, diploma) = Issue(new("school-12", 2027, []), PaperKind.Diploma, "a");
        var (_, thanks) = Issue(one, PaperKind.Thanks, "b");
        Assert.Equal(("SCHOOL-12-2027-D0001", "SCHOOL-12-2027-T0001"), (diploma.Number, thanks.Number));
        Assert.Equal((diploma.Number, "school-12", 2027), PaperNumber.Read("school-12-2027-d0001"));
        Assert.Equal([true, true, true, false, false], ((string[])[diploma.Number, thanks.Number, "KZ-2027-V0001", "KZ-2027-C0001", "KZ-2027-L0001"]).Select(PaperNumber.IsOfSchool));
        Assert.Equal(First, diploma.Honour);
    }

    [Fact]
    public void A_paper_with_a_wrong_name_is_replaced_under_another_number_and_any_other_withdrawal_is_final()
    {
        var (register, paper) = Issue(new("abai", 2027, []), PaperKind.Diploma, "a");
        var final = register.Withdraw(paper.Number, "c-1", Now, WithdrawalReason.Mistake);
        Assert.Equal(paper.Number, Issue(final, PaperKind.Diploma, "a").Paper.Number);
        Assert.Equal(WithdrawalReason.Mistake, final.Find(paper.Number)!.Withdrawal!.Reason);

        var (replaced, another) = Issue(register.Withdraw(paper.Number, "c-1", Now, WithdrawalReason.WrongName), PaperKind.Diploma, "a");
        Assert.Equal("ABAI-2027-D0002", another.Number);
        Assert.NotNull(replaced.Find(paper.Number)!.Withdrawal);
        Assert.Null(replaced.Find(another.Number)!.Withdrawal);
    }

    [Fact]
    public void Who_is_erased_leaves_a_used_number_that_belongs_to_nobody()
    {
        var (one, paper) = Issue(new("abai", 2027, []), PaperKind.Diploma, "a");
        var erased = one.Without("a");
        Assert.Equal(("", ""), (erased.Find(paper.Number)!.Name, erased.Find(paper.Number)!.Person));
        Assert.DoesNotContain("/a", erased.Find(paper.Number)!.Subject, StringComparison.Ordinal);
        Assert.Equal("ABAI-2027-D0002", Issue(erased, PaperKind.Diploma, "b").Paper.Number);
        Assert.Same(one, one.Without("z"));
    }

    private static (PaperRegister Register, Paper Paper) Issue(PaperRegister register, string kind, string person) =>
        register.Issue(kind, $"best-student///{person}", person, $"Аты {person}", "", Today, First);
}
