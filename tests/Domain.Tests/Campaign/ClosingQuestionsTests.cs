using System.Collections.Immutable;
using Engagement.Domain;

namespace Engagement.Tests;

public sealed class ClosingQuestionsTests
{
    [Theory]
    [InlineData(2, 3, false, false)]
    [InlineData(2, 4, true, false)]
    [InlineData(2, 10, true, false)]
    [InlineData(2, 11, false, true)]
    public void It_is_asked_in_the_last_stage_and_told_afterwards(int month, int day, bool isOpen, bool isOver) => Assert.Equal(
        (isOpen, isOver), (ClosingQuestions.IsOpen(Care.New, Care.Window, Care.Day(month, day)), ClosingQuestions.IsOver(Care.Window, Care.Day(month, day))));

    [Fact]
    public void Only_known_answers_to_known_questions_are_counted()
    {
        Assert.True(ClosingQuestions.AreAnswers(Answers("effective", "yes")));
        Assert.False(ClosingQuestions.AreAnswers(Answers("effective", "perhaps")));
        Assert.False(ClosingQuestions.AreAnswers(Answers("who", "yes")));
        Assert.False(ClosingQuestions.AreAnswers(ImmutableDictionary<string, string>.Empty));
    }

    [Fact]
    public void Shares_are_held_back_below_five()
    {
        Assert.Null(ClosingQuestions.SharesOf("effective", Counted(4, 0)));
        Assert.Equal([80, 0, 20], ClosingQuestions.SharesOf("effective", Counted(4, 1))!.Value.ToArray());
    }

    [Fact]
    public void Each_question_has_its_own_number_of_answers() => Assert.Null(ClosingQuestions.SharesOf("aims", Counted(9, 9)));

    [Fact]
    public void Shares_are_rounded_to_whole_percents() => Assert.Equal([67, 0, 33], ClosingQuestions.SharesOf("effective", Counted(4, 2))!.Value.ToArray());

    private static ImmutableDictionary<string, string> Answers(string question, string answer) => ImmutableDictionary<string, string>.Empty.Add(question, answer);

    private static ImmutableDictionary<string, int> Counted(int yes, int no) => Enumerable.Repeat("yes", yes).Concat(Enumerable.Repeat("no", no))
        .Aggregate(ImmutableDictionary<string, int>.Empty, (counts, answer) => ClosingQuestions.Count(counts, Answers("effective", answer)));
}
