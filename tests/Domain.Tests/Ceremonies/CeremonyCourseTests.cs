using Engagement.Ceremonies;
using Engagement.Domain;
using Engagement.Rubrics;

namespace Engagement.Tests;

public sealed class CeremonyCourseTests
{
    private const int Cues = 8;

    private static readonly Decider Leader = new("acc-1", "deputy-director");
    private static readonly DateTimeOffset Evening = new(2027, 6, 4, 18, 0, 0, TimeSpan.FromHours(5));

    private static CeremonyStep Begin(CeremonyCourse? course, bool isRehearsal, bool isSealed = true) =>
        CeremonyCourse.Begin(course, course?.Version ?? 0, isRehearsal, isSealed, Leader, Evening);

    private static CeremonyCourse At(int position, bool isRehearsal = false)
    {
        var course = Begin(null, isRehearsal).Course!;
        while (course.Position < position)
        {
            course = course.Go(course.Position + 1, course.Version, Cues, Leader).Course!;
        }

        return course;
    }

    [Fact]
    public void Only_a_sealed_year_is_told_and_anything_can_be_rehearsed()
    {
        Assert.Equal(CeremonyRefusal.NotSealed, Begin(null, isRehearsal: false, isSealed: false).Refusal);
        Assert.True(Begin(null, isRehearsal: true, isSealed: false).Course!.IsRehearsal);
    }

    [Fact]
    public void A_rehearsal_begins_anew_and_gives_way_to_the_ceremony_but_never_the_other_way_round()
    {
        var rehearsal = At(3, isRehearsal: true);
        Assert.Equal(0, Begin(rehearsal, isRehearsal: true).Course!.Position);
        var ceremony = Begin(rehearsal, isRehearsal: false).Course!;
        Assert.False(ceremony.IsRehearsal);
        Assert.Equal(0, ceremony.Position);
        Assert.True(ceremony.Version > rehearsal.Version);
        Assert.Equal(CeremonyRefusal.AlreadyBegun, Begin(ceremony, isRehearsal: true).Refusal);
    }

    [Fact]
    public void A_ceremony_that_has_begun_stands_where_it_stood()
    {
        var course = At(3);
        Assert.Same(course, Begin(course, isRehearsal: false).Course);
    }

    [Fact]
    public void Two_who_press_at_once_make_one_step()
    {
        var course = At(2);
        var first = course.Go(3, course.Version, Cues, Leader).Course!;
        Assert.Same(first, first.Go(3, course.Version, Cues, Leader).Course);
        Assert.Equal(CeremonyRefusal.MovedOn, first.Go(4, course.Version, Cues, Leader).Refusal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(Cues)]
    public void Nothing_is_skipped(int position) => Assert.Equal(CeremonyRefusal.NoSuchCue, At(2).Go(position, At(2).Version, Cues, Leader).Refusal);

    [Fact]
    public void Nothing_comes_behind_the_last() =>
        Assert.Equal(CeremonyRefusal.NoSuchCue, At(Cues - 1).Go(Cues, At(Cues - 1).Version, Cues, Leader).Refusal);

    [Fact]
    public void Whoever_goes_back_may_come_forward_at_once_to_what_was_told_already()
    {
        var back = At(5).Go(1, At(5).Version, Cues, Leader).Course!;
        Assert.Equal((1, 5), (back.Position, back.Reached));
        Assert.Equal(6, back.Go(6, back.Version, Cues, Leader).Course!.Position);
    }

    [Fact]
    public void A_ceremony_ends_at_its_last_cue_and_goes_nowhere_afterwards()
    {
        Assert.Equal(CeremonyRefusal.NotOver, At(Cues - 2).End(Cues, Leader, Evening).Refusal);
        var over = At(Cues - 1).End(Cues, Leader, Evening).Course!;
        Assert.Equal(Evening, over.EndedAt);
        Assert.Same(over, over.End(Cues, Leader, Evening).Course);
        Assert.Equal(CeremonyRefusal.AlreadyOver, over.Go(2, over.Version, Cues, Leader).Refusal);
        Assert.Equal(CeremonyRefusal.AlreadyOver, Begin(over, isRehearsal: false).Refusal);
        Assert.Equal(CeremonyRefusal.AlreadyBegun, Begin(over, isRehearsal: true).Refusal);
    }

    [Fact]
    public void Nothing_stays_of_a_ceremony_that_has_told_nothing()
    {
        Assert.Equal(new(null, null), At(1).End(Cues, Leader, Evening));
        Assert.Equal(CeremonyRefusal.NotOver, At(2).End(Cues, Leader, Evening).Refusal);
        Assert.Equal(CeremonyRefusal.NotOver, At(2).Go(0, At(2).Version, Cues, Leader).Course!.End(Cues, Leader, Evening).Refusal);
    }

    [Fact]
    public void Nothing_stays_of_a_rehearsal() => Assert.Equal(new(null, null), At(4, isRehearsal: true).End(Cues, Leader, Evening));
}
