using Engagement.Domain;
using Engagement.Events;

namespace Engagement.Tests;

public sealed class JuryTests
{
    private static EventChange Mark(SchoolEvent one, string judge, string letter, int? points, string form = "contest") =>
        Jury.Mark(one, Gym.At(form: form), judge, Gym.Id(letter), points);

    private static SchoolEvent Marked(SchoolEvent one, params (string Judge, string Letter, int Points)[] marks) =>
        marks.Aggregate(one, (changed, mark) => Mark(changed, mark.Judge, mark.Letter, mark.Points).Event!);

    private static string[] Places(SchoolEvent one) =>
        [.. one.Winners.OrderBy(winner => winner.Place).ThenBy(winner => winner.Student, StringComparer.Ordinal).Select(winner => $"{winner.Place} {winner.Student[^1]}")];

    [Fact]
    public void The_sum_of_all_judges_proposes_the_places()
    {
        var one = Marked(
            Gym.With().Came("a", "b", "c", "d"), ("j", "a", 10), ("k", "a", 5), ("j", "b", 9), ("k", "b", 9), ("j", "c", 8), ("k", "c", 8), ("j", "d", 1), ("k", "d", 1));
        Assert.Equal([new(Gym.Id("b"), 18, 1), new(Gym.Id("c"), 16, 2), new(Gym.Id("a"), 15, 3), new(Gym.Id("d"), 2, null)], Jury.Results(one).ToArray());
        Assert.Equal(["1 b", "2 c", "3 a"], Places(Jury.Place(one, Gym.At(form: "contest")).Event!));
    }

    [Fact]
    public void Equal_sums_share_a_place_and_the_next_is_left_out()
    {
        var one = Marked(Gym.With().Came("a", "b", "c"), ("j", "a", 9), ("j", "b", 9), ("j", "c", 8));
        Assert.Equal(["1 a", "1 b", "3 c"], Places(Jury.Place(one, Gym.At(form: "contest")).Event!));
    }

    [Fact]
    public void Whoever_a_judge_has_not_come_to_yet_has_no_sum()
    {
        var one = Marked(Gym.With().Came("a", "b"), ("j", "a", 9), ("k", "a", 9), ("j", "b", 10));
        Assert.Equal([Gym.Id("a")], Jury.Results(one).Select(result => result.Student));
        Assert.Equal(EventRefusal.NoMarks, Jury.Place(Marked(one, ("l", "b", 1)), Gym.At(form: "contest")).Refusal);
    }

    [Fact]
    public void Places_follow_the_marks_when_they_change_and_stay_once_confirmed()
    {
        var contest = Gym.At(form: "contest");
        var one = Jury.Place(Marked(Gym.With().Came("a", "b"), ("j", "a", 9), ("j", "b", 8)), contest).Event!;
        Assert.Equal(["1 b", "2 a"], Places(Jury.Place(Marked(one, ("j", "b", 10)), contest).Event!));
        var confirmed = Marked(one.Confirmed(Gym.At(Activities.OccurrenceState.Accepted, "contest")), ("j", "b", 10));
        Assert.Equal(EventRefusal.AlreadyConfirmed, Jury.Place(confirmed, contest).Refusal);
    }

    [Fact]
    public void What_is_asked_of_a_mark()
    {
        var one = Gym.With().Came("a");
        Assert.Equal(EventRefusal.NoPlaces, Mark(one, "j", "a", 5, "festival").Refusal);
        Assert.Equal(EventRefusal.MarkOutOfRange, Mark(one, "j", "a", 0).Refusal);
        Assert.Equal(EventRefusal.MarkOutOfRange, Mark(one, "j", "a", 11).Refusal);
        Assert.Equal(EventRefusal.NotCheckedIn, Mark(one, "j", "b", 5).Refusal);
        var marked = Mark(one, "j", "a", 5).Event!;
        Assert.Same(marked, Mark(marked, "j", "a", 5).Event);
        Assert.Empty(Mark(marked, "j", "a", null).Event!.Marks);
        Assert.Empty(marked.Without(Gym.Id("a")).Marks);
    }
}
