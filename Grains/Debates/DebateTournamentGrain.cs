using System.Buffers.Binary;
using System.Security.Cryptography;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Ledger;
using Engagement.Students;

namespace Engagement.Debates;

/// <summary>
/// What an award or a correction does to the book goes there first, under ids that follow from the tournament and its revision:
/// a crash before the tournament is stored leaves it as it was, and the next attempt finds in the book what stands there already.
/// </summary>
internal sealed class DebateTournamentGrain(
    [PersistentState(StateNames.Debate, StateNames.Storage)] IPersistentState<DebateState> state)
    : Grain, IDebateTournamentGrain
{
    private string _school = null!;
    private Guid _id;

    private ISchoolLedgerGrain Ledger => GrainFactory.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(_school));

    private IWaitingSheetsGrain WaitingSheets => GrainFactory.GetGrain<IWaitingSheetsGrain>(Keys.WaitingSheets(_school));

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var words = this.GetPrimaryKeyString().Split('/');
        (_school, _id) = (words[1], Guid.Parse(words[2]));
        return Task.CompletedTask;
    }

    public async Task<TournamentResult> Announce(Announcement announcement)
    {
        if (DebateFormat.Find(announcement.Format) is null)
        {
            return TournamentResult.Refused(DebateRefusal.UnknownFormat);
        }

        if (!League.Languages.Contains(announcement.League.Language) || !League.Levels.Contains(announcement.League.Level))
        {
            return TournamentResult.Refused(DebateRefusal.UnknownLeague);
        }

        if (state.State.Tournament is { } known && known.Announcement != announcement)
        {
            return TournamentResult.Refused(DebateRefusal.TournamentConflict);
        }

        if (state.State.Tournament is null)
        {
            await Save(new(announcement, NewSeed(), [], [], [], [], TournamentStage.Open, 0));
        }

        await GrainFactory.GetGrain<IDebatesGrain>(Keys.Debates(_school)).Add(announcement);
        return new(state.State.Tournament, null, []);
    }

    public Task<Tournament?> Get() => Task.FromResult(state.State.Tournament);

    public async Task<TournamentResult> Take(TournamentStep step, string by)
    {
        if (state.State.Tournament is not { } tournament)
        {
            return TournamentResult.Refused(DebateRefusal.UnknownTournament);
        }

        if (step is ReopenTournament && tournament.Stage == TournamentStage.Closed && await Ledger.Find(SheetOf(tournament).Id) is not null)
        {
            // Awarded, and the crash came before that was stored here.
            await Save(tournament with { Stage = TournamentStage.Awarded });
            return TournamentResult.Refused(DebateRefusal.PointsAwarded);
        }

        var conducted = Conduct.Take(FormatOf(tournament), tournament, step, by);
        if (conducted.Tournament != tournament)
        {
            await Save(conducted.Tournament);
        }

        return new(state.State.Tournament, conducted.Refusal, conducted.Faults);
    }

    public async Task<PostResult?> Propose(Author author) => state.State.Tournament is { Stage: TournamentStage.Closed } tournament
        ? await Ledger.Preview(SheetOf(tournament), author)
        : null;

    public async Task<AwardResult> Award(Author author)
    {
        if (state.State.Tournament is not { } tournament)
        {
            return AwardResult.Refused(DebateRefusal.UnknownTournament);
        }

        if (tournament.Stage == TournamentStage.Open)
        {
            return AwardResult.Refused(DebateRefusal.TournamentOpen);
        }

        var sheet = SheetOf(tournament);
        var post = await Ledger.Find(sheet.Id) is { } taken
            ? PostResult.Repeated(taken.Sheet)
            : await Ledger.Award(sheet, author);
        if (post.Outcome == PostOutcome.Waits)
        {
            await WaitingSheets.Hold(sheet, author, post.Waits);
        }

        if (post.Outcome is not (PostOutcome.Refused or PostOutcome.Conflict) && tournament.Stage != TournamentStage.Awarded)
        {
            await Save(tournament with { Stage = TournamentStage.Awarded });
        }

        return new(state.State.Tournament, null, post);
    }

    public async Task<AwardResult> Correct(Author author, string reason)
    {
        if (state.State.Tournament is not { } tournament)
        {
            return AwardResult.Refused(DebateRefusal.UnknownTournament);
        }

        if (tournament.Stage != TournamentStage.Awarded)
        {
            return AwardResult.Refused(DebateRefusal.NotAwarded);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return AwardResult.Refused(DebateRefusal.ReasonRequired);
        }

        var sheet = SheetOf(tournament);
        if (await Ledger.Find(sheet.Id) is not null)
        {
            var undoing = DebateAwards.IdOf(_school, tournament, "undone");
            if (await Ledger.Find(undoing) is null)
            {
                var preview = await Ledger.Preview(sheet with { Id = undoing }, author);
                if (preview.Refusals.FirstOrDefault(refusal => refusal.Code is RefusalCode.TooLate) is { } late)
                {
                    return new(tournament, null, PostResult.Refused(late));
                }

                var reversing = await Ledger.Reverse(new(undoing, sheet.Id, null, reason.Trim()), author);
                if (reversing.Refusals.Any(refusal => refusal.Code != RefusalCode.AlreadyReversed))
                {
                    return new(tournament, null, reversing);
                }
            }
        }
        else if ((await WaitingSheets.List(null)).Any(waiting => waiting.Sheet.Id == sheet.Id && waiting.TurnedDown is null))
        {
            return AwardResult.Refused(DebateRefusal.SheetWaits);
        }

        await Save(tournament with { Stage = TournamentStage.Open, Revision = tournament.Revision + 1 });
        return new(state.State.Tournament, null, null);
    }

    public async Task<Announcement?> Forget(Student student)
    {
        if (state.State.Tournament is { } tournament)
        {
            await Save(Forgetting.Of(tournament, student.Id, new(student.Name, student.ShownAs)));
        }

        return state.State.Tournament?.Announcement;
    }

    private Sheet SheetOf(Tournament tournament) => DebateAwards.SheetOf(_school, FormatOf(tournament), tournament);

    private async Task Save(Tournament tournament)
    {
        await this.Store(state, new() { Tournament = tournament with { Version = (state.State.Tournament?.Version ?? 0) + 1 } });

        var people = tournament.Teams.SelectMany(team => team.Members).Concat(tournament.Judges).Concat(tournament.Timekeepers);
        GrainFactory.TellOf(_school, [Flow.Debates, Flow.Debate(_id), .. people.Select(Flow.Student)]);
    }

    private static DebateFormat FormatOf(Tournament tournament) => DebateFormat.Find(tournament.Announcement.Format)!;

    private static ulong NewSeed() => BinaryPrimitives.ReadUInt64BigEndian(RandomNumberGenerator.GetBytes(8));
}

internal sealed record DebateState
{
    public Tournament? Tournament { get; init; }
}
