using System.Collections.Immutable;
using Engagement.Consents;
using Engagement.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>What holds for every history of consents, every age and every policy.</summary>
public sealed class VisibilityProperties
{
    private static readonly Gen<Surface> Surfaces = Gen.Elements(Enum.GetValues<Surface>());

    private static readonly Gen<ConsentAct> Acts =
        from surface in Surfaces
        from isGiven in Gen.Elements(true, true, false)
        from giver in Gen.Elements(ConsentGiver.Student, ConsentGiver.Parent, ConsentGiver.Paper)
        select VisibilityTests.Act(surface, isGiven, giver);

    private static readonly Arbitrary<Case> Cases = (
        from acts in Gen.ListOf(Acts)
        from allowed in Gen.ListOf(Surfaces)
        from grade in Gen.Choose(1, 11)
        from parentUpTo in Gen.Choose(0, 11)
        from surface in Surfaces
        select new Case([.. acts], new([.. allowed.Distinct()], parentUpTo), grade, surface)).ToArbitrary();

    [Fact]
    public void Nothing_is_shown_without_both_a_consent_and_the_school() => Check((one, isShown) =>
        !isShown || (one.Policy.Allowed.Contains(one.Surface) && one.OnSurface.Any(act => act.IsGiven)));

    [Fact]
    public void A_withdrawal_is_the_last_word() => Check((one, _) =>
        !IsShown(one with { Acts = one.Acts.Add(VisibilityTests.Act(one.Surface, false, ConsentGiver.Student)) }));

    [Fact]
    public void No_order_of_acts_shows_more_than_the_last_one_allows() => Check((one, isShown) =>
        one.OnSurface.LastOrDefault() is not { IsGiven: false } || !isShown);

    [Fact]
    public void Nobody_lifts_what_another_withdrew() => Check((one, isShown) =>
        !isShown || one.OnSurface.GroupBy(act => act.By).All(acts => acts.Last().IsGiven));

    [Fact]
    public void The_youngest_are_shown_only_by_a_parents_word() => Check((one, isShown) =>
        !isShown || one.Grade > 4 || one.OnSurface.Any(act => act is { IsGiven: true, By: not ConsentGiver.Student }));

    [Fact]
    public void Acts_on_other_surfaces_change_nothing() => Check((one, isShown) =>
        IsShown(one with { Acts = [.. one.OnSurface] }) == isShown);

    [Fact]
    public void What_is_written_down_is_exactly_what_was_asked_or_nothing() => Check((one, _) =>
    {
        var pupil = VisibilityTests.Pupil(one.Grade);
        foreach (var act in one.Acts)
        {
            var result = ConsentRules.Decide(
                pupil, one.Policy, new(act.By, act.Author, act.Text, [new(act.Surface, act.IsGiven)]), act.At);
            if (result.Refusal is null)
            {
                pupil = result.Student!;
                Assert.Equal(act.IsGiven, pupil.Consents.Last(word => word.Surface == act.Surface && word.By == act.By).IsGiven);
            }
            else
            {
                Assert.True(act.IsGiven);
                Assert.Same(pupil, result.Student);
            }
        }

        return true;
    });

    private static bool IsShown(Case one) =>
        new Visibility(one.Policy).NameOn(one.Surface, VisibilityTests.Pupil(one.Grade) with { Consents = one.Acts }) is not null;

    private static void Check(Func<Case, bool, bool> holds) =>
        Prop.ForAll(Cases, one => holds(one, IsShown(one))).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private sealed record Case(ImmutableArray<ConsentAct> Acts, VisibilityPolicy Policy, int Grade, Surface Surface)
    {
        public IEnumerable<ConsentAct> OnSurface => Acts.Where(act => act.Surface == Surface);
    }
}
