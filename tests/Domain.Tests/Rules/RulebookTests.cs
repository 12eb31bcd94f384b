using Engagement.Domain;

namespace Engagement.Tests;

public sealed class RulebookTests
{
    private static readonly Rulebook Book = Rulebook.Default;

    /// <summary>The table of the rulebook, section 3.</summary>
    private const string Table =
        """
        event.part 5 regular 1 event
        event.part.weekly 2 regular 2 week
        challenge.entry 4 regular 1 event
        event.help 8 regular 2 week
        event.organise 15 regular 2 week 5
        event.lead 20 regular 1 week 1
        event.host 10 regular 2 week
        raid.shift 5 regular 2 month
        asset.made 10 regular 2 month
        contest.part 5 regular 1 event
        contest.third 5 prize 1 event 10
        contest.second 10 prize 1 event 10
        contest.first 15 prize 1 event 10
        debate.part 8 regular 2 week
        debate.win 6 regular 2 week
        debate.best 6 regular 2 week
        debate.final 10 prize 1 event
        debate.judge 6 regular 2 week
        vol.half 3 regular 8 week
        vol.lead 10 regular 1 week
        tutor.half 4 regular 4 week
        campaign.action 5 regular 3 week
        campaign.committee 10 regular 3 season
        meet.attend 3 regular 2 week
        meet.late 1 regular 2 week
        meet.chair 6 regular 1 week
        meet.minutes 6 regular 1 week
        report.week 5 regular 1 week
        report.week.late 2 regular 1 week
        report.quarter 20 prize 1 quarter
        report.year 30 prize 1 year 3
        task.done 4 regular 3 week
        initiative.accepted 8 regular 2 quarter
        initiative.done 20 prize 1 quarter 5
        media.post 4 regular 3 week
        media.article 10 regular 1 week
        media.av 8 regular 1 week
        evidence.ontime 2 regular 1 event
        course.day 4 regular 5 season
        course.certificate 20 prize 2 year
        law.check 3 regular 1 document
        mentor.kudos 1 regular 5 week
        """;

    [Fact]
    public void The_price_list_is_the_one_of_section_3()
    {
        var kinds = Book.Kinds.Select(kind => string.Join(' ', Columns(kind)));

        Assert.Equal(Table.Split('\n', StringSplitOptions.TrimEntries), kinds);
    }

    [Fact]
    public void The_caps_are_those_of_section_4() => Assert.Equal(new Caps(60, 50, 150, 60), Book.Caps);

    [Fact]
    public void Every_kind_is_named_in_three_languages_and_names_differ()
    {
        Assert.All(Book.Kinds, kind => Assert.DoesNotContain("", new[] { kind.Name.Kk, kind.Name.Ru, kind.Name.En, kind.Group }));
        foreach (var name in (Func<Kind, string>[])[kind => kind.Name.Kk, kind => kind.Name.Ru, kind => kind.Name.En])
        {
            Assert.Equal(Book.Kinds.Length, Book.Kinds.Select(name).Distinct().Count());
        }
    }

    [Theory]
    [InlineData("peer.thanks")]
    [InlineData("vote.cast")]
    [InlineData("complaint.filed")]
    [InlineData("survey.answered")]
    [InlineData("gift.given")]
    [InlineData("social.likes")]
    [InlineData("attendance.lessons")]
    public void What_is_worth_nothing_is_no_kind(string code) => Assert.Null(Book.Find(code));

    [Fact]
    public void Without_a_code_the_level_is_the_school()
    {
        Assert.Equal("school", Book.FindLevel(null)!.Code);
        Assert.Null(Book.FindLevel("galaxy"));
    }

    [Theory]
    [InlineData("event.part", "class", 5)]
    [InlineData("event.part", "school", 5)]
    [InlineData("event.part", "district-city", 8)]
    [InlineData("event.part.weekly", "district-city", 3)]
    [InlineData("event.organise", "district-city", 23)]
    [InlineData("event.organise", "region", 30)]
    [InlineData("contest.first", "region", 30)]
    [InlineData("contest.first", "republic", 45)]
    public void Levels_multiply_with_halves_rounded_up(string kind, string level, int price) =>
        Assert.Equal(price, Rulebook.PriceOf(Book.Find(kind)!, Book.FindLevel(level)!));

    [Fact]
    public void What_needs_an_event_follows_from_section_11() => Assert.Equal(
        Codes("event. challenge. contest. debate. campaign. course. law.check evidence.ontime"),
        Book.Kinds.Where(kind => kind.EventRequired));

    [Fact]
    public void What_counts_levels_follows_from_section_11() => Assert.Equal(
        Codes("event. contest. debate.final campaign."),
        Book.Kinds.Where(kind => kind.LevelCounts));

    [Fact]
    public void What_takes_units_follows_from_section_11() => Assert.Equal(
        Codes("vol.half tutor.half mentor.kudos"),
        Book.Kinds.Where(kind => kind.UnitsAllowed));

    [Fact]
    public void What_repeats_at_an_event_follows_from_section_11() => Assert.Equal(
        Codes("vol.half tutor.half course.day campaign.action campaign.committee"),
        Book.Kinds.Where(kind => kind.RepeatsAtEvent));

    private static IEnumerable<Kind> Codes(string prefixes) =>
        Book.Kinds.Where(kind => prefixes.Split(' ').Any(kind.Code.StartsWith));

    private static IEnumerable<object> Columns(Kind kind)
    {
        yield return kind.Code;
        yield return kind.Points;
        yield return kind.CapClass.ToString().ToLowerInvariant();
        yield return kind.KindCap.Units;
        yield return kind.KindCap.Per.ToString().ToLowerInvariant();
        if (kind.Seats is { } seats)
        {
            yield return seats;
        }
    }
}
