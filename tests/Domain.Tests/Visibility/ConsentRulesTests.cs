using Engagement.Consents;
using Engagement.Domain;

namespace Engagement.Tests;

public sealed class ConsentRulesTests
{
    [Fact]
    public void An_act_keeps_who_when_and_which_text()
    {
        var pupil = ConsentRules.Decide(VisibilityTests.Pupil(8), VisibilityPolicy.Default, Change(ConsentGiver.Student, true), Consented.At).Student!;
        Assert.Equal<ConsentAct>([new(Surface.School, true, ConsentGiver.Student, "who", Consented.At, ConsentTexts.Current.Version)], pupil.Consents);
    }

    [Fact]
    public void The_same_word_twice_is_written_down_once()
    {
        var pupil = ConsentRules.Decide(VisibilityTests.Pupil(8), VisibilityPolicy.Default, Change(ConsentGiver.Student, true), Consented.At).Student!;
        Assert.Same(pupil.Consents.AsSpan().ToArray().Single(), ConsentRules.Decide(pupil, VisibilityPolicy.Default, Change(ConsentGiver.Student, true), Consented.At).Student!.Consents.Single());
    }

    [Fact]
    public void A_text_that_is_no_longer_the_current_one_cannot_be_agreed_to_but_withdrawn_from()
    {
        var pupil = VisibilityTests.Pupil(8);
        Assert.Equal(PrivacyRefusal.OutdatedText, Decide(Change(ConsentGiver.Student, true) with { Text = "old" }));
        Assert.Null(Decide(Change(ConsentGiver.Student, false) with { Text = "old" }));

        string? Decide(ConsentChange change) => ConsentRules.Decide(pupil, VisibilityPolicy.Default, change, Consented.At).Refusal;
    }

    [Fact]
    public void A_young_student_cannot_consent_but_can_withdraw_and_take_that_back()
    {
        var young = VisibilityTests.Pupil(3);
        Assert.Equal(PrivacyRefusal.ParentNeeded, Refusal(young, ConsentGiver.Student, true));
        Assert.Null(Refusal(young, ConsentGiver.Student, false));
        Assert.Null(Refusal(young, ConsentGiver.Parent, true));

        var agreed = young with { Consents = [.. Consented.To(Surface.School), VisibilityTests.Act(Surface.School, false)] };
        Assert.Null(Refusal(agreed, ConsentGiver.Student, true));
        Assert.Equal(PrivacyRefusal.ParentNeeded, Refusal(agreed with { Consents = [.. agreed.Consents, VisibilityTests.Act(Surface.School, false, ConsentGiver.Paper)] }, ConsentGiver.Student, true));

        static string? Refusal(Students.Student student, string by, bool isGiven) =>
            ConsentRules.Decide(student, VisibilityPolicy.Default, Change(by, isGiven), Consented.At).Refusal;
    }

    [Fact]
    public void Whom_an_earlier_roster_showed_has_consented_to_the_school_and_nobody_else_has()
    {
        var shown = ConsentRules.WriteDownEarlier(VisibilityTests.Pupil(8) with { ShownAs = "Жұлдыз" }, Consented.At);
        var visibility = new Visibility(VisibilityPolicy.Default);
        Assert.Equal("Жұлдыз", visibility.NameOn(Surface.Public, shown));
        Assert.Equal("Жұлдыз", visibility.NameOn(Surface.School, shown));
        Assert.Null(visibility.NameOn(Surface.Certificate, shown));
        Assert.All(shown.Consents, act => Assert.Equal((ConsentGiver.Paper, Consented.At), (act.By, act.At)));
        Assert.Empty(ConsentRules.WriteDownEarlier(VisibilityTests.Pupil(8), Consented.At).Consents);
    }

    private static ConsentChange Change(string by, bool isGiven) => new(by, "who", ConsentTexts.Current.Version, [new(Surface.School, isGiven)]);
}
