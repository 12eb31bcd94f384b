using Engagement.Boards;
using Engagement.Consents;
using Engagement.Domain;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>Who may be shown where, under which name (domain, section 18).</summary>
public sealed class VisibilityTests
{
    private static readonly VisibilityPolicy Everything = new([.. Enum.GetValues<Surface>()], VisibilityPolicy.YoungestOnTheirOwn);

    [Fact]
    public void Without_a_consent_nothing_is_shown()
    {
        Assert.All(Enum.GetValues<Surface>(), surface => Assert.Equal((null, HeldBack.NotGiven), Pair(new Visibility(Everything).On(surface, Pupil(8)))));
    }

    [Fact]
    public void A_consent_shows_on_its_own_surface_only()
    {
        foreach (var consented in Enum.GetValues<Surface>())
        {
            var pupil = Pupil(8) with { Consents = [Act(consented, true)] };
            var shown = Enum.GetValues<Surface>().Where(surface => new Visibility(Everything).NameOn(surface, pupil) is not null);
            Assert.Equal([consented], shown);
        }
    }

    [Fact]
    public void What_the_school_forbids_is_shown_to_nobody()
    {
        var pupil = Pupil(8) with { Consents = Consented.To(Enum.GetValues<Surface>()) };
        var policy = Everything with { Allowed = [Surface.School] };
        Assert.Equal("Аружан", new Visibility(policy).NameOn(Surface.School, pupil));
        Assert.Equal((null, HeldBack.School), Pair(new Visibility(policy).On(Surface.Public, pupil)));
    }

    [Theory]
    [InlineData(ConsentGiver.Student)]
    [InlineData(ConsentGiver.Parent)]
    [InlineData(ConsentGiver.Paper)]
    public void Whoever_withdraws_is_heard_over_all_others(string by)
    {
        var pupil = Pupil(8) with
        {
            Consents = [Act(Surface.Public, true, ConsentGiver.Student), Act(Surface.Public, true, ConsentGiver.Parent), Act(Surface.Public, true, ConsentGiver.Paper), Act(Surface.Public, false, by)],
        };
        Assert.Equal((null, HeldBack.Withdrawn), Pair(new Visibility(Everything).On(Surface.Public, pupil)));
        var again = pupil with { Consents = [.. pupil.Consents, Act(Surface.Public, true, by)] };
        Assert.Equal("Аружан", new Visibility(Everything).NameOn(Surface.Public, again));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(11, true)]
    public void Up_to_grade_4_the_own_word_is_not_enough(int grade, bool isShown)
    {
        var pupil = Pupil(grade) with { Consents = [Act(Surface.School, true, ConsentGiver.Student)] };
        Assert.Equal(isShown, new Visibility(Everything).NameOn(Surface.School, pupil) is not null);
        Assert.NotNull(new Visibility(Everything).NameOn(Surface.School, pupil with { Consents = [.. pupil.Consents, Act(Surface.School, true, ConsentGiver.Parent)] }));
    }

    [Fact]
    public void A_school_may_ask_parents_of_older_students_too_but_never_spare_the_youngest()
    {
        var pupil = Pupil(9) with { Consents = [Act(Surface.School, true, ConsentGiver.Student)] };
        Assert.Null(new Visibility(Everything with { ParentUpToGrade = 9 }).NameOn(Surface.School, pupil));
        Assert.True(new Visibility(Everything with { ParentUpToGrade = 0 }).NeedsParent(Pupil(4)));
    }

    [Fact]
    public void A_nickname_or_the_given_name_stands_everywhere_but_on_certificates()
    {
        var pupil = Pupil(8) with { Consents = Consented.To(Enum.GetValues<Surface>()) };
        var visibility = new Visibility(Everything);
        Assert.Equal("Аружан", visibility.NameOn(Surface.Public, pupil));
        Assert.Equal("Жұлдыз", visibility.NameOn(Surface.Public, pupil with { ShownAs = "Жұлдыз" }));
        Assert.Equal("Серікқызы Аружан Ерланқызы", visibility.NameOn(Surface.Certificate, pupil with { ShownAs = "Жұлдыз" }));
        Assert.Equal("Аружан", visibility.NameOn(Surface.Public, pupil with { Name = "Аружан" }));
    }

    [Fact]
    public void Each_audience_sees_its_own_surface()
    {
        var visibility = new Visibility(Everything);
        var pupil = Pupil(8) with { Consents = Consented.To(Surface.School) };
        Assert.Equal("Серікқызы Аружан Ерланқызы", visibility.NameFor(Audience.Staff, pupil));
        Assert.Equal("Аружан", visibility.NameFor(Audience.School, pupil));
        Assert.Null(visibility.NameFor(Audience.Public, pupil));
    }

    [Fact]
    public void Every_surface_has_its_text_in_every_language()
    {
        Assert.All(ConsentTexts.All, text => Assert.All(Enum.GetValues<Surface>(), surface =>
            Assert.All([text.Surfaces[surface].Kk, text.Surfaces[surface].Ru, text.Surfaces[surface].En, text.Promise.Kk], Assert.NotEmpty)));
        Assert.Equal(ConsentTexts.All.Length, ConsentTexts.All.Select(text => text.Version).Distinct().Count());
    }

    internal static Student Pupil(int grade) => new("abai.a", "Серікқызы Аружан Ерланқызы", $"{grade}А", grade, null, []);

    internal static ConsentAct Act(Surface surface, bool isGiven, string by = ConsentGiver.Student) =>
        new(surface, isGiven, by, "somebody", Consented.At, ConsentTexts.Current.Version);

    private static (string?, HeldBack?) Pair(Showing showing) => (showing.Name, showing.Because);
}
