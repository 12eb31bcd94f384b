using Engagement.Boards;
using Engagement.Consents;
using Engagement.Domain;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>What the roster keeps of people's choices about themselves.</summary>
public sealed class RosterTests : IAsyncLifetime
{
    private static readonly string Student = SchoolCluster.Student(1);

    private SchoolCluster _school = null!;

    private IRosterGrain Roster => _school.Grain<IRosterGrain>(Keys.Roster(SchoolCluster.School));

    public async Task InitializeAsync() => _school = await SchoolCluster.Start();

    public async Task DisposeAsync() => await _school.DisposeAsync();

    [Fact]
    public async Task A_roster_of_before_there_were_consents_is_read_and_its_one_switch_written_down_as_a_consent()
    {
        await _school.Write("roster", Keys.Roster("abai"), """
            {"Version":7,"Students":[
              {"Id":"abai.s001","Name":"Серікқызы Аружан","Class":"10А","Grade":10,"ShownAs":"Жұлдыз","Memberships":[{"Faction":"care","From":"2026-09-01","To":null}]},
              {"Id":"abai.s002","Name":"Ахметов Ермек","Class":"10А","Grade":10,"ShownAs":null,"Memberships":[]}],
             "Staff":[{"Id":"m-1","Name":"Мұғалім"}]}
            """);

        var visibility = new Visibility((await Roster.GetIfNewer(-1))!.Policy);
        var (shown, other) = ((await Roster.Find("abai.s001"))!, (await Roster.Find("abai.s002"))!);
        Assert.Equal("Жұлдыз", visibility.NameFor(Audience.Public, shown));
        Assert.Equal("Жұлдыз", visibility.NameFor(Audience.School, shown));
        Assert.Equal([ConsentGiver.Paper], shown.Consents.Select(act => act.By).Distinct());
        Assert.Null(visibility.NameFor(Audience.Public, other));

        await Roster.Consent("abai.s001", Change(Surface.Public, false));
        await _school.Restart();
        var again = (await Roster.Find("abai.s001"))!;
        Assert.Null(visibility.NameFor(Audience.Public, again));
        Assert.Equal(shown.Consents.First().At, again.Consents.First().At);
    }

    [Fact]
    public async Task Consents_nickname_and_policy_outlive_a_restart()
    {
        await Roster.Consent(Student, Change(Surface.Badge, true));
        await Roster.ChooseNickname(Student, "Көк бөрі");
        await Roster.Allow(new([Surface.Badge], 6));
        await _school.Restart();

        var roster = (await Roster.GetIfNewer(-1))!;
        var student = (await Roster.Find(Student))!;
        Assert.Equal(new VisibilityPolicy([Surface.Badge], 6), roster.Policy);
        Assert.Equal("Көк бөрі", new Visibility(roster.Policy).NameOn(Surface.Badge, student));
        Assert.Null(new Visibility(roster.Policy).NameOn(Surface.School, student));
    }

    [Fact]
    public async Task Enrolling_somebody_again_takes_no_choice_away_and_gives_none()
    {
        await Roster.Consent(Student, Change(Surface.Public, false));
        await Roster.ChooseNickname(Student, "Көк бөрі");
        await Roster.Enrol([new(Student, "Жаңа Аты", "11А", 11, "Басқа", []) { Consents = Consented.To(Surface.Public) }]);

        var student = (await Roster.Find(Student))!;
        Assert.Equal(("Жаңа Аты", "11А", "Көк бөрі"), (student.Name, student.Class, student.ShownAs));
        Assert.Null(new Visibility(VisibilityPolicy.Default).NameOn(Surface.Public, student));
    }

    [Fact]
    public async Task What_stands_already_makes_no_new_version()
    {
        await Roster.Consent(Student, Change(Surface.Badge, true));
        var version = (await Roster.GetIfNewer(-1))!.Version;
        await Roster.Consent(Student, Change(Surface.Badge, true));
        await Roster.Allow(VisibilityPolicy.Default);
        await Roster.TurnDownNickname(SchoolCluster.Student(2));
        await Roster.Leave(SchoolCluster.Student(31), SchoolCluster.Today, null);
        Assert.Null(await Roster.GetIfNewer(version));
    }

    [Fact]
    public async Task Whoever_asks_for_a_board_after_a_withdrawal_sees_it_obeyed()
    {
        await _school.Ledger.Post(SchoolCluster.SheetOf((1, "vol.half", 1)), SchoolCluster.Mentor);
        var board = BoardNames.OfSchool(SchoolCluster.School, BoardNames.Students);
        while ((await _school.Standings.GetBoard(board, Period.Year, Audience.Public, 10))!.Rows.IsEmpty)
        {
        }

        await Roster.Consent(Student, Change(Surface.Public, false));

        Assert.Empty((await _school.Standings.GetBoard(board, Period.Year, Audience.Public, 10))!.Rows);
        Assert.Single((await _school.Standings.GetBoard(board, Period.Year, Audience.School, 10))!.Rows);
    }

    [Fact]
    public async Task An_erasure_that_was_cut_short_goes_on_when_it_is_asked_for_again()
    {
        var erasure = _school.Grain<IErasureGrain>(Keys.Erasure(SchoolCluster.School));
        _school.Store.IsFull = true;
        await Assert.ThrowsAnyAsync<Exception>(() => erasure.Erase(Student, "coordinator", "өтініш"));
        Assert.Null(await Roster.Find(Student));
        _school.Store.IsFull = false;

        Assert.True(await erasure.Erase(Student, "coordinator", "өтініш"));
        Assert.False(await erasure.Erase(Student, "coordinator", "өтініш"));
        Assert.Single(await erasure.List());
    }

    private static ConsentChange Change(Surface surface, bool isGiven) =>
        new(ConsentGiver.Student, Student, ConsentTexts.Current.Version, [new(surface, isGiven)]);
}
