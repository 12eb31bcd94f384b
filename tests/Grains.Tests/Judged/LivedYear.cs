using System.Collections.Immutable;
using System.Text;
using Engagement.Ledger;
using Engagement.Nominations;
using Engagement.Rubrics;
using Engagement.Schools;
using Engagement.Seals;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Tests.Judged;

/// <summary>Schools that live through a whole year on the test cluster: founded, awarded, corrected, sealed and announced.</summary>
internal sealed class LivedYear(SchoolCluster cluster, ImmutableArray<SyntheticSchool> schools)
{
    public const string Id = "2026-2027";

    private static readonly Decider Deputy = new("d-1", "deputy-director");
    private static readonly Decider Mentor = new("m-1", "mentor");

    /// <summary>Lines that were accepted, by what cut them.</summary>
    public Dictionary<Withholding, int> Lines { get; } = [];

    public int Undone { get; private set; }

    public async Task Live()
    {
        foreach (var school in schools)
        {
            await cluster.Grain<ISchoolProfileGrain>(Keys.Profile(school.Id)).Found(school.Profile);
            await cluster.Grain<IRosterGrain>(Keys.Roster(school.Id)).Enrol([.. school.Students, .. school.Gone]);
        }

        var doings = schools.SelectMany(school => new SyntheticYear(school).Acts().SelectMany(act => DoingsOf(school, act)).Concat(PlanOf(school)).Concat(SealingOf(school)));
        foreach (var moment in doings.GroupBy(doing => doing.At).OrderBy(moment => moment.Key))
        {
            cluster.Clock.Now = moment.Key;
            await Task.WhenAll(moment.GroupBy(doing => doing.School).Select(async own =>
            {
                foreach (var doing in own)
                {
                    await doing.Do();
                }
            }));
        }
    }

    /// <summary>What a school takes out, with which anybody can check its year.</summary>
    public async Task<Exported> Export(SyntheticSchool school)
    {
        var sheets = new List<string>();
        var ledger = cluster.Grain<ISchoolLedgerGrain>(Keys.Ledger(school.Id));
        for (long after = 0; await ledger.Export(after, 500) is { IsEmpty: false } page; after = BookFormat.Read(Encoding.UTF8.GetBytes(page[^1])).Sheet.LastSeq)
        {
            sheets.AddRange(page);
        }

        var seals = await Task.WhenAll(new[] { 1, 2, 3, 4 }.Select(SealWindow.OfQuarter).Append(SealWindow.Year)
            .Select(window => cluster.Grain<ISealGrain>(Keys.Seal(school.Id, Id, window)).Get()));
        return new(
            [BookFormat.Header(school.Id), .. sheets, BookFormat.Footer(BookFormat.HashOf(Encoding.UTF8.GetBytes(sheets[^1])))],
            [.. seals.Select(seal => seal!.Text)]);
    }

    public ISeasonGrain SeasonOf(SyntheticSchool school) => cluster.Grain<ISeasonGrain>(Keys.Season(school.Id, Id));

    private IEnumerable<Doing> DoingsOf(SyntheticSchool school, SyntheticAct act)
    {
        SheetRecord? taken = null;
        var ledger = cluster.Grain<ISchoolLedgerGrain>(Keys.Ledger(school.Id));
        yield return new(act.At, school.Id, async () => taken = await Post(ledger, act));
        if (act.Undone is { } undone)
        {
            yield return new(undone, school.Id, async () =>
            {
                if (taken is not null)
                {
                    var reversal = new Reversal(Flipped(act.Sheet.Id), taken.Id, undone.Day % 2 == 0 ? null : [taken.FirstSeq], "қате");
                    Assert.Equal(PostOutcome.Accepted, (await ledger.Reverse(reversal, new("c-1", true))).Outcome);
                    Undone++;
                }
            });
        }
    }

    /// <summary>As a mentor does it: what is refused is taken off the sheet, and the rest is sent.</summary>
    private async Task<SheetRecord?> Post(ISchoolLedgerGrain ledger, SyntheticAct act)
    {
        var sheet = act.Sheet;
        while (true)
        {
            var result = await ledger.Post(sheet, new(act.Author, false));
            if (result.Outcome == PostOutcome.Accepted)
            {
                Count(result.Record!);
                return result.Record;
            }

            Assert.Equal(PostOutcome.Refused, result.Outcome);
            var faulty = result.Refusals.Select(refusal => refusal.Line).ToHashSet();
            sheet = sheet with { Lines = [.. sheet.Lines.Where((_, i) => !faulty.Contains(i))] };
            if (sheet.Lines.IsEmpty || faulty.Contains(null))
            {
                return null;
            }
        }
    }

    private void Count(SheetRecord record)
    {
        lock (Lines)
        {
            foreach (var entry in record.Entries)
            {
                Lines[entry.Why] = Lines.GetValueOrDefault(entry.Why) + 1;
            }
        }
    }

    private IEnumerable<Doing> PlanOf(SyntheticSchool school) =>
        from day in new DateOnly[] { new(2026, 12, 1), new(2027, 1, 20), new(2027, 3, 21), new(2027, 5, 30) }
        select new Doing(At(day, 3), school.Id, async () => Assert.True(
            await cluster.Grain<ISchoolProfileGrain>(Keys.Profile(school.Id)).Publish(school.Events, school.ProgressOn(day))));

    private IEnumerable<Doing> SealingOf(SyntheticSchool school)
    {
        foreach (var quarter in school.Season.Quarters)
        {
            var day = quarter.To.AddDays(8 + (school.Seed % 3 * 9));
            yield return new(At(day, 5), school.Id, async () =>
            {
                var window = SealWindow.OfQuarter(quarter.Number);
                var first = await SeasonOf(school).Seal(window, Deputy, null);
                Assert.True(first.IsNew, first.Refusal);
                Assert.Equal(first.Seal, (await SeasonOf(school).Seal(window, Mentor, null)).Seal);
            });
        }

        yield return new(At(school.Season.To.AddDays(40), 6), school.Id, () => Finish(school));
    }

    private async Task Finish(SyntheticSchool school)
    {
        var season = SeasonOf(school);
        var notes = cluster.Grain<IStandingNotesGrain>(Keys.StandingNotes(school.Id, Id));
        foreach (var (student, i) in school.Students.Take(30).Select((student, i) => (student, i)))
        {
            await notes.Write(new(student.Id, i % 5 != 0, "t-1", cluster.Clock.Now));
        }

        var proposal = (await season.Propose(Deputy)).Proposal!;
        var declining = proposal.Awards.First(award => award.Nomination == NominationCode.CaringStudent);
        await season.Decide(new(
            new(declining.Nomination, $"{declining.Band!.From}-{declining.Band.To}", null), declining.Winners[0].Id, DecisionKind.Declined, null, Mentor, cluster.Clock.Now));
        Assert.Null((await season.ConfirmAsCouncil(proposal.Id, new(1, new(2027, 6, 1)), Mentor)).Refusal);
        Assert.Null((await season.ConfirmAsDeputy(proposal.Id, Deputy)).Refusal);
        var seal = (await season.Seal(SealWindow.Year, Deputy, null)).Seal!;
        Assert.Equal(seal, (await season.Seal(SealWindow.Year, Mentor, null)).Seal);
        Assert.True(await season.Announce(Deputy));
    }

    private static DateTimeOffset At(DateOnly day, int hour) => new(day, new(hour, 0), TimeSpan.Zero);

    private static Guid Flipped(Guid id) => new([.. id.ToByteArray().Select(one => (byte)~one)]);

    private sealed record Doing(DateTimeOffset At, string School, Func<Task> Do);
}

/// <param name="Seals">Of the four quarters, then of the year.</param>
internal sealed record Exported(ImmutableArray<string> Book, ImmutableArray<string> Seals);
