using Engagement.Domain;
using Engagement.Summer;

namespace Engagement.Tests;

/// <summary>How a centre comes about, and how adults come into it (S2-03, S2-07, S2-11, S2-13).</summary>
public sealed class FormingTests
{
    private const string Person = "abai/a-1";
    private const string Head = "abai/a-2";

    private static readonly DateTimeOffset Now = new(2027, 5, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2027, 5, 1);

    [Fact]
    public void Applied_admitted_agreed_and_only_then_a_member()
    {
        var centre = Applied();
        Assert.False(centre.HasMember(Person));
        Assert.Equal(SummerRefusal.NotAdmitted, Forming.Agree(centre, Person, Now).Refusal);
        centre = Done(Forming.Decide(centre, Person, isAdmitted: true, Head));
        Assert.False(centre.HasMember(Person));
        centre = Done(Forming.Agree(centre, Person, Now));
        Assert.True(centre.HasMember(Person));
        Assert.Same(centre, Done(Forming.Agree(centre, Person, Now.AddDays(1))));
        Assert.False(Done(Forming.Leave(centre, Person)).HasMember(Person));
    }

    [Fact]
    public void Nobody_decides_about_themselves_or_about_who_has_not_applied()
    {
        Assert.Equal(SummerRefusal.OwnMembership, Forming.Decide(Applied(), Person, true, Person).Refusal);
        Assert.Equal(SummerRefusal.UnknownMember, Forming.Decide(Centre.New, Person, true, Head).Refusal);
        Assert.Equal(SummerRefusal.AlreadyDecided, Forming.Decide(Done(Forming.Leave(Applied(), Person)), Person, true, Head).Refusal);
    }

    [Fact]
    public void Another_role_or_institution_is_looked_at_anew_and_the_same_again_is_not()
    {
        var member = Done(Forming.Agree(Done(Forming.Decide(Applied(), Person, true, Head)), Person, Now));
        Assert.Same(member, Done(Forming.Apply(member, Person, CentreRole.SquadLeader, "Колледж", Now.AddDays(1))));
        Assert.False(Done(Forming.Apply(member, Person, CentreRole.SquadLeader, "Университет", Now)).HasMember(Person));
        var declined = Done(Forming.Decide(Applied(), Person, false, Head));
        Assert.Equal(MemberState.Applied, Done(Forming.Apply(declined, Person, CentreRole.SquadLeader, "Колледж", Now)).Find(Person)!.State);
    }

    [Fact]
    public void A_formed_centre_has_a_head_an_authority_and_a_contact_and_keeps_them()
    {
        Assert.Equal(SummerRefusal.CentreIncomplete, Forming.Form(Centre.New, Today).Refusal);
        var described = Done(Forming.Describe(Centre.New, "Білім басқармасы", "ortalyq@example.kz", null));
        Assert.Equal(SummerRefusal.CentreIncomplete, Forming.Form(described, Today).Refusal);
        var formed = Done(Forming.Form(described with { Head = new(Head, Guid.NewGuid()) }, Today));
        Assert.Equal(Today, formed.FormedOn);
        Assert.Same(formed, Done(Forming.Form(formed, Today.AddDays(3))));
        Assert.Equal(SummerRefusal.CentreIncomplete, Forming.Describe(formed, null, "x", null).Refusal);
    }

    [Fact]
    public void The_next_season_takes_people_and_words_over_but_nobodys_agreement()
    {
        var before = Done(Forming.Agree(Done(Forming.Decide(Applied(), Person, true, Head)), Person, Now)) with { Authority = "Басқарма", FormedOn = Today };
        before = Done(Forming.Apply(before, "abai/a-3", CentreRole.SquadLeader, "Колледж", Now));
        var next = Forming.TakeOver(Centre.New, before, Now.AddYears(1));
        Assert.Equal(("Басқарма", null), (next.Authority, next.FormedOn));
        Assert.Equal((MemberState.Admitted, null), (Assert.Single(next.Members).State, next.Members[0].AgreedAt));
        Assert.Same(next, Forming.TakeOver(next, before, Now.AddYears(1)));
    }

    [Fact]
    public void Numbers_are_given_once_and_tell_where_their_register_lies()
    {
        var register = new PaperRegister("turkistan-region", 2027, []);
        var (one, first) = register.Issue(PaperKind.Certificate, "course/1/a", Person, "Айгүл", "Курс", Today);
        var (same, again) = one.Issue(PaperKind.Certificate, "course/1/a", Person, "Басқа", "Курс", Today);
        Assert.Same(one, same);
        Assert.Same(first, again);
        var (two, second) = one.Issue(PaperKind.Certificate, "course/1/b", Head, "Бақыт", "Курс", Today);
        var (_, letter) = two.Issue(PaperKind.Letter, "letter/a", Person, "Айгүл", "", Today);
        Assert.Equal(
            ["TURKISTAN-REGION-2027-C0001", "TURKISTAN-REGION-2027-C0002", "TURKISTAN-REGION-2027-L0001"], [first.Number, second.Number, letter.Number]);
        Assert.Equal((first.Number, "turkistan-region", 2027), PaperNumber.Read(" turkistan-region-2027 -c0001 "));
        Assert.Null(PaperNumber.Read("2027-C0001"));
        Assert.Null(PaperNumber.Read("kz-207-C0001"));
        var withdrawn = two.Withdraw(first.Number, Head, Now);
        Assert.Equal(Now, withdrawn.Withdraw(first.Number, "abai/a-9", Now.AddDays(1)).Find(first.Number)!.Withdrawal!.At);
        Assert.Null(withdrawn.Find(second.Number)!.Withdrawal);
    }

    [Fact]
    public void A_valid_paper_gets_a_place_by_chance_among_the_free_ones_and_keeps_it()
    {
        var (one, first) = new PaperRegister("turkistan-region", 2027, []).Issue(PaperKind.Certificate, "course/1/a", Person, "Айгүл", "Курс", Today);
        var (two, second) = one.Issue(PaperKind.Certificate, "course/1/b", Head, "Бақыт", "Курс", Today);
        var (three, third) = two.Issue(PaperKind.Certificate, "course/1/c", "abai/c", "Сәуле", "Курс", Today);
        var placed = three.EnterIntoStatusList(second.Number, _ => 5);
        Assert.Equal([null, 5, null], placed.Papers.Select(paper => paper.StatusPlace));
        Assert.Same(placed, placed.EnterIntoStatusList(second.Number, _ => 9));

        // The taken place is not among those that chance draws from.
        var ends = placed.EnterIntoStatusList(first.Number, _ => 5).EnterIntoStatusList(third.Number, count => count - 1);
        Assert.Equal([6, 5, Paper.StatusPlaces - 1], ends.Papers.Select(paper => paper.StatusPlace));
        var withdrawn = two.Withdraw(second.Number, Head, Now);
        Assert.Same(withdrawn, withdrawn.EnterIntoStatusList(second.Number, _ => 5));
        Assert.Same(two, two.EnterIntoStatusList("TURKISTAN-REGION-2027-C0009", _ => 5));
        Assert.Equal(5, placed.Withdraw(second.Number, Head, Now).Find(second.Number)!.StatusPlace);
    }

    private static Centre Applied() => Done(Forming.Apply(Centre.New, Person, CentreRole.SquadLeader, "Колледж", Now));

    private static Centre Done(CentreChange change)
    {
        Assert.Null(change.Refusal);
        return change.Centre!;
    }
}
