using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>
/// Founds the demonstration school and writes its year up to the present through the same grains as everybody else. One
/// sheet after the other: the caps are used up in the order of the book, and the clock stands at each deed in turn.
/// </summary>
internal static class DemonstrationWriter
{
    public static async Task Write(IGrainFactory grains, DemonstrationClock clock, DateTimeOffset now)
    {
        var season = AcademicYear.Of(SchoolClock.DayOf(now, DemonstrationSchool.Zone));
        var school = DemonstrationSchool.Profile(season);
        var students = DemonstrationSchool.Students(season);
        clock.Now = SchoolLife.At(season.From, TimeOnly.MinValue);
        await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school.Id)).Found(school);
        await Enrol(grains.GetGrain<IRosterGrain>(Keys.Roster(school.Id)), students);

        var ledger = grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(school.Id));
        foreach (var act in DemonstrationYear.Until(now, school, students))
        {
            clock.Now = act.At;
            var result = await Perform(ledger, act);
            if (result.Outcome != PostOutcome.Accepted)
            {
                throw new InvalidOperationException($"The book did not accept {act}: {result}, {string.Join(", ", result.Refusals)}.");
            }
        }

        clock.Now = now;
    }

    private static async Task Enrol(IRosterGrain roster, ImmutableArray<Student> students)
    {
        foreach (var member in DemonstrationSchool.Staff)
        {
            await roster.Appoint(member);
        }

        await roster.Enrol(students);
    }

    private static async Task<PostResult> Perform(ISchoolLedgerGrain ledger, Act act) => act switch
    {
        Posting posting => await ledger.Post(posting.Sheet, posting.Author),
        Undoing undoing => await ledger.Reverse(await ReversalOf(ledger, undoing), undoing.Author),
        _ => throw new InvalidOperationException($"Nobody knows how to perform {act}."),
    };

    private static async Task<Reversal> ReversalOf(ISchoolLedgerGrain ledger, Undoing undoing)
    {
        if (undoing.Lines is not { } positions)
        {
            return undoing.Of(null);
        }

        var sheet = await ledger.Find(undoing.Sheet)
            ?? throw new InvalidOperationException($"Sheet {undoing.Sheet} is not in the book.");
        return undoing.Of([.. positions.Select(position => sheet.Sheet.FirstSeq + position)]);
    }
}
