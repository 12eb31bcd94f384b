using System.Text.Json;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>Many people at once: all or nothing, and only on the roster that was looked at.</summary>
public sealed class RosterChangeTests : IAsyncLifetime
{
    private SchoolCluster _school = null!;

    public async Task InitializeAsync() => _school = await SchoolCluster.Start();

    public async Task DisposeAsync() => await _school.DisposeAsync();

    [Fact]
    public async Task A_change_is_taken_on_the_version_it_was_made_for_and_is_there_after_a_restart()
    {
        var before = (await Roster.GetIfNewer(-1))!;
        var newcomer = before.Students[0] with { Id = SchoolCluster.Student(99), ExternalId = "0017" };
        var teacher = new StaffMember("a-1", "Сара Ахметова") { Post = "тәлімгер", Login = "sara@school.kz" };
        Assert.True(await Roster.Change(new(before.Version, [newcomer, before.Students[1] with { Class = "11Б" }], [teacher])));
        Assert.False(await Roster.Change(new(before.Version, [newcomer with { Id = SchoolCluster.Student(98) }], [])));

        await _school.Restart();
        var after = (await Roster.GetIfNewer(-1))!;
        Assert.Equal(before.Version + 1, after.Version);
        Assert.Equal(before.Students.Length + 1, after.Students.Length);
        Assert.Equal("0017", after.Students.Single(student => student.Id == newcomer.Id).ExternalId);
        Assert.Equal("11Б", after.Students.Single(student => student.Id == before.Students[1].Id).Class);
        Assert.Equal<StaffMember>([teacher], after.Staff);
    }

    [Fact]
    public async Task Who_has_left_is_awarded_for_earlier_days_only_and_comes_back_with_the_own_choices()
    {
        var before = (await Roster.GetIfNewer(-1))!;
        var gone = before.Students.Single(student => student.Id == SchoolCluster.Student(1));
        await Roster.ChooseNickname(gone.Id, "Тұлпар");
        var sheet = SchoolCluster.SheetOf((1, "vol.half", 1));
        Assert.True(await Roster.Change(new(before.Version + 1, [gone with { LeftOn = SchoolCluster.Today }], [])));
        Assert.Null(await Roster.Find(gone.Id));
        Assert.Equal("Тұлпар", (await Roster.FindEver(gone.Id))!.ShownAs);
        Assert.NotNull((await _school.Ledger.Post(sheet, SchoolCluster.Mentor)).Record);

        Assert.True(await Roster.Change(new(before.Version + 2, [gone with { LeftOn = SchoolCluster.Today.AddDays(-1) }], [])));
        Assert.Null((await _school.Ledger.Post(SchoolCluster.SheetOf((1, "vol.half", 1)), SchoolCluster.Mentor)).Record);

        Assert.True(await Roster.Change(new(before.Version + 3, [gone], [])));
        await _school.Restart();
        var after = (await Roster.GetIfNewer(-1))!;
        Assert.Empty(after.Former);
        Assert.Equal("Тұлпар", after.Students.Single(student => student.Id == gone.Id).ShownAs);
    }

    [Fact]
    public async Task A_newcomer_can_be_awarded_at_once()
    {
        var before = (await Roster.GetIfNewer(-1))!;
        await Roster.Change(new(before.Version, [before.Students[0] with { Id = SchoolCluster.Student(99) }], []));
        var result = await _school.Ledger.Post(SchoolCluster.SheetOf((99, "vol.half", 1)), SchoolCluster.Mentor);
        Assert.NotNull(result.Record);
    }

    [Fact]
    public async Task A_change_that_could_not_be_stored_has_not_happened()
    {
        var before = (await Roster.GetIfNewer(-1))!;
        var change = new RosterChange(before.Version, [before.Students[0] with { Id = SchoolCluster.Student(99) }], []);
        _school.States.Unwritable = StateNames.Roster;
        await Assert.ThrowsAnyAsync<Exception>(() => Roster.Change(change));
        _school.States.Unwritable = null;
        Assert.Null(await Roster.Find(SchoolCluster.Student(99)));
        Assert.True(await Roster.Change(change));
    }

    [Fact]
    public void A_roster_stored_before_there_were_external_ids_is_read()
    {
        var state = JsonSerializer.Deserialize<RosterState>(
            """
            {"Version":3,"Students":[{"Id":"abai.s001","Name":"Есімі 1","Class":"10А","Grade":10,"ShownAs":null,"Memberships":[{"Faction":"care","From":"2026-09-01","To":null}]}],
             "Staff":[{"Id":"m-1","Name":"Мұғалім"}]}
            """)!;
        Assert.Null(Assert.Single(state.Students).ExternalId);
        Assert.Equal(new StaffMember("m-1", "Мұғалім"), Assert.Single(state.Staff));
    }

    private IRosterGrain Roster => _school.Grain<IRosterGrain>(Keys.Roster(SchoolCluster.School));
}
