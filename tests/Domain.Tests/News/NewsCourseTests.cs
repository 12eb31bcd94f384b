using Engagement.Domain;
using Engagement.News;
using Engagement.Students;

namespace Engagement.Tests;

public sealed class NewsCourseTests
{
    private const string Author = "abai.s1";
    private const string Mentor = "m-1";

    private static readonly Guid Id = Guid.CreateVersion7();
    private static readonly NewsText Text = new(NewsScope.School, null, "Кітап жинау басталды", "Кітапхана жанында жәшік тұр.", null, null);
    private static readonly SchoolMoment Noon = At(12);

    [Fact]
    public void What_staff_write_is_published_and_what_a_student_writes_waits()
    {
        Assert.Equal((NewsState.Published, Noon.At), (Written(false).State, Written(false).ShownFrom));
        Assert.Equal((NewsState.Waiting, null), (Written(true).State, Written(true).ShownFrom));
    }

    [Fact]
    public void A_second_person_publishes_what_was_read_and_nobody_the_own()
    {
        var waiting = Written(true);
        Assert.Equal(NewsRefusal.OwnNews, NewsCourse.Approve(waiting, 1, Author, Noon).Refusal);
        Assert.Equal(NewsRefusal.Changed, NewsCourse.Approve(waiting, 2, Mentor, Noon).Refusal);
        var published = NewsCourse.Approve(waiting, 1, Mentor, Noon).Item!;
        Assert.Equal((NewsState.Published, Mentor), (published.State, published.Approver));
        Assert.Same(published, NewsCourse.Approve(published, 1, Mentor, At(13)).Item);
        Assert.Equal(NewsRefusal.NotWaiting, NewsCourse.Approve(published, 2, "m-2", Noon).Refusal);
        Assert.Equal(NewsRefusal.NotWaiting, NewsCourse.Return(published, 2, "unclear", Mentor).Refusal);
    }

    [Fact]
    public void What_came_back_is_written_anew_by_its_author_alone_and_read_anew()
    {
        var returned = NewsCourse.Return(Written(true), 1, "unclear", Mentor).Item!;
        Assert.Equal((NewsState.Returned, "unclear"), (returned.State, returned.Returned));
        Assert.Same(returned, NewsCourse.Return(returned, 1, "unclear", Mentor).Item);
        Assert.Equal(NewsRefusal.Conflict, NewsCourse.Write(returned, Id, Text, "abai.s2", true, Noon).Refusal);
        var again = NewsCourse.Write(returned, Id, Text with { Body = "Анығырақ" }, Author, true, Noon).Item!;
        Assert.Equal((NewsState.Waiting, null, 3L), (again.State, again.Returned, again.Version));
        Assert.Equal(NewsRefusal.Changed, NewsCourse.Approve(again, 2, Mentor, Noon).Refusal);
    }

    [Fact]
    public void Sent_again_it_stays_and_what_is_published_is_not_rewritten()
    {
        var published = Written(false);
        Assert.Same(published, NewsCourse.Write(published, Id, Text, Author, false, At(13)).Item);
        Assert.Equal(NewsRefusal.Conflict, NewsCourse.Write(published, Id, Text with { Body = "Басқаша" }, Author, false, Noon).Refusal);
        Assert.Equal(NewsState.TakenDown, NewsCourse.TakeDown(published).State);
    }

    [Fact]
    public void The_link_of_an_event_is_its_proof_from_the_publication_on()
    {
        var about = Text with { Link = "https://example.kz/1", Event = "2026-11-1a" };
        var waiting = NewsCourse.Write(null, Id, about, Author, true, Noon).Item!;
        Assert.Null(waiting.Evidence);
        var published = NewsCourse.Approve(waiting, 1, Mentor, Noon).Item!;
        Assert.Equal(NewsEvidence.Sending, published.Evidence);
        Assert.Equal((NewsEvidence.Given, NewsEvidence.Refused), (NewsCourse.Proved(published, true).Evidence, NewsCourse.Proved(published, false).Evidence));
        Assert.Null(NewsCourse.Write(null, Id, about with { Event = null }, Author, false, Noon).Item!.Evidence);
    }

    [Theory]
    [InlineData(7, 0, 7, 0, 0)]
    [InlineData(20, 59, 20, 59, 0)]
    [InlineData(21, 0, 7, 0, 1)]
    [InlineData(23, 30, 7, 0, 1)]
    [InlineData(0, 10, 7, 0, 0)]
    [InlineData(6, 59, 7, 0, 0)]
    public void At_night_nothing_is_shown_before_the_morning(int hour, int minute, int shownHour, int shownMinute, int days)
    {
        var shown = QuietHours.ShownFrom(At(hour, minute));
        Assert.Equal(At(shownHour, shownMinute).At.AddDays(days), shown);
    }

    [Fact]
    public void A_class_a_faction_and_the_school_read_what_is_theirs()
    {
        var today = Noon.Day;
        var student = new Student(Author, "Есімі Бір", "10А", 10, null, [new("care", today.AddDays(-9), null)]);
        Assert.True(NewsCourse.IsFor(Text, student, today));
        Assert.True(NewsCourse.IsFor(Text with { Scope = NewsScope.Class, Of = "10А" }, student, today));
        Assert.False(NewsCourse.IsFor(Text with { Scope = NewsScope.Class, Of = "10Б" }, student, today));
        Assert.True(NewsCourse.IsFor(Text with { Scope = NewsScope.Faction, Of = "care" }, student, today));
        Assert.False(NewsCourse.IsFor(Text with { Scope = NewsScope.Faction, Of = "care" }, student with { Memberships = [] }, today));
    }

    [Fact]
    public void News_name_no_student_and_mark_no_child()
    {
        Student[] students = [new(Author, "Серікова Айгүл", "10А", 10, null, [])];
        Assert.Null(NewsCourse.FaultOf(Text, students));
        Assert.Null(NewsCourse.FaultOf(Text with { Body = "Айгүл Әліқызы апай қатысты." }, students));
        Assert.Equal(NewsRefusal.NamesAStudent, NewsCourse.FaultOf(Text with { Body = "Жеңімпаз – Айгүл Серікова." }, students));
        Assert.Equal(NewsRefusal.MarksAChild, NewsCourse.FaultOf(Text with { Title = "Концерт для сирот" }, students));
    }

    private static SchoolMoment At(int hour, int minute = 0)
    {
        var wall = new DateTime(2026, 11, 18, hour, minute, 0);
        return new(new(wall, TimeSpan.FromHours(5)), wall);
    }

    private static NewsItem Written(bool isByStudent) => NewsCourse.Write(null, Id, Text, Author, isByStudent, Noon).Item!;
}
