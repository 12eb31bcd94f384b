using Engagement.Nominations;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>The homeroom teacher's word: the last one counts, it lasts, and it goes with the person.</summary>
public sealed class StandingNotesTests
{
    [Fact]
    public async Task The_last_word_outlives_a_restart_and_goes_with_the_person()
    {
        await using var school = await SchoolCluster.Start();
        await Notes(school).Write(Note(1, true));
        await Notes(school).Write(Note(2, true));
        await Notes(school).Write(Note(1, false));
        await school.Restart();
        Assert.Equal([Note(2, true), Note(1, false)], await All(school));

        Assert.True(await school.Grain<IErasureGrain>(Keys.Erasure(SchoolCluster.School)).Erase(SchoolCluster.Student(1), "c-1", "тілек"));
        Assert.Equal([Note(2, true)], await All(school));
    }

    private static async Task<StandingNote[]> All(SchoolCluster school) => [.. await Notes(school).All()];

    private static IStandingNotesGrain Notes(SchoolCluster school) =>
        school.Grain<IStandingNotesGrain>(Keys.StandingNotes(SchoolCluster.School, "2026-2027"));

    private static StandingNote Note(int student, bool isGood) => new(SchoolCluster.Student(student), isGood, "t-1", DateTimeOffset.UnixEpoch);
}
