using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Appeals;

/// <summary>
/// What an answer does to the book goes there first, under ids that follow from the appeal's: a crash before the answer is
/// stored leaves an open appeal, and answering again finds in the book what stands there already.
/// </summary>
internal sealed class AppealsGrain(
    [PersistentState(StateNames.Appeals, StateNames.Storage)] IPersistentState<AppealsState> state, SchoolClock clock) : Grain, IAppealsGrain
{
    /// <summary>What the entry itself stands in the way of, and what is measured by the first author's day.</summary>
    private static readonly ImmutableArray<string> IsGoneOnceUndone =
        [RefusalCode.AlreadyAwarded, RefusalCode.NoSeatLeft, RefusalCode.TooLate];

    private string _school = null!;
    private TimeZoneInfo _zone = null!;

    private ISchoolLedgerGrain Ledger => GrainFactory.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(_school));

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Keys.Rest(this.GetPrimaryKeyString());
        var profile = await GrainFactory.ProfileOf(_school);
        _zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
    }

    public async Task<AppealResult> Ask(Question question)
    {
        if (state.State.Appeals.FirstOrDefault(one => one.Question.Student == question.Student && one.Question.Seq == question.Seq) is { } known)
        {
            return new(known, null, IsNew: false);
        }

        var found = await Ledger.Find(question.Sheet);
        if (Answering.EntryOf(question, found?.Sheet) is not { } entry)
        {
            return AppealResult.Refused(AppealRefusal.UnknownEntry);
        }

        if (found!.Undone.Contains(question.Seq))
        {
            return AppealResult.Refused(RefusalCode.AlreadyReversed);
        }

        var sheet = found.Sheet;
        var due = AnswerTime.DueOn(clock.Today(_zone), state.State.AnswerDays);
        var appeal = new Appeal(IdOf($"{question.Student}/{question.Seq}"), question, clock.Now, due, sheet.Author, entry, sheet.Day, sheet.Event, null)
        {
            EntryConfirmer = sheet.Confirmer,
        };
        await Save([.. state.State.Appeals, appeal]);
        return new(appeal, null, IsNew: true);
    }

    public async Task<AppealResult> Answer(Guid appeal, Ruling ruling, string by)
    {
        if (state.State.Appeals.FirstOrDefault(one => one.Id == appeal) is not { } known)
        {
            return AppealResult.Refused(AppealRefusal.UnknownAppeal);
        }

        // An appeal of an earlier version does not name who confirmed the entry; the book does.
        var sheet = (await Ledger.Find(known.Question.Sheet))!.Sheet;
        var asked = known with { EntryConfirmer = sheet.Confirmer };
        var person = await GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(_school)).FindStaff(by);
        if (Answering.FaultOf(asked, ruling, by, person?.Family ?? []) is { } fault)
        {
            return AppealResult.Refused(fault);
        }

        if (asked.Answer is not null)
        {
            return new(asked, null, IsNew: false);
        }

        if (await Carry(asked, ruling, by, sheet) is { } refusal)
        {
            return AppealResult.Refused(refusal);
        }

        var answered = asked with { Answer = new(by, clock.Now, ruling) };
        await Save([.. state.State.Appeals.Select(one => one.Id == appeal ? answered : one)]);
        return new(answered, null, IsNew: true);
    }

    public Task<ImmutableArray<Appeal>> List(string? student) => Task.FromResult<ImmutableArray<Appeal>>(
        [.. state.State.Appeals.Where(one => student is null || one.Question.Student == student)]);

    public Task<int> DaysForAnswer() => Task.FromResult(state.State.AnswerDays);

    public async Task<int> AllowForAnswer(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, AnswerDays.Least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, AnswerDays.Most);
        var before = state.State.AnswerDays;
        if (before != days)
        {
            await Save(state.State with { AnswerDays = days });
        }

        return before;
    }

    public Task Forget(string student) => Save([.. state.State.Appeals.Where(one => one.Question.Student != student)]);

    /// <summary>Does to the book what the answer says. Returns the code of the book's refusal, null when done.</summary>
    private async Task<string?> Carry(Appeal appeal, Ruling ruling, string by, SheetRecord sheet)
    {
        var undoing = IdOf($"{appeal.Id}/undone");
        if (ruling.Outcome == AppealOutcome.Stands)
        {
            return await Ledger.Find(undoing) is null ? null : RefusalCode.AlreadyReversed;
        }

        if (ruling.Corrected is { } line)
        {
            var preview = await Ledger.Preview(Corrected(line), new(by, IsCoordinator: true));
            if (preview.Refusals.FirstOrDefault(refusal => !IsGoneOnceUndone.Contains(refusal.Code)) is { } fault)
            {
                return fault.Code;
            }
        }

        var undone = await Refusal(Ledger.Reverse(
            new(undoing, sheet.Id, [appeal.Question.Seq], ruling.Words), new Author(by, IsCoordinator: true)));
        if (undone is not (null or RefusalCode.AlreadyReversed))
        {
            return undone;
        }

        // The first author's deed, as a second person has put it right; late is what the first author was.
        return ruling.Corrected is { } corrected
            ? await Refusal(Ledger.PostConfirmed(Corrected(corrected), new(sheet.Author, IsCoordinator: false), new(by, sheet.RecordedAt)))
            : null;

        Sheet Corrected(SheetLine corrected) =>
            new(IdOf($"{appeal.Id}/corrected"), new(sheet.Day, sheet.Event, sheet.Level), [corrected], ruling.Words);
    }

    private static async Task<string?> Refusal(Task<PostResult> posting) => await posting switch
    {
        { Refusals: [var first, ..] } => first.Code,
        { Outcome: PostOutcome.Conflict } => AppealRefusal.AlreadyAnswered,
        _ => null,
    };

    private Task Save(ImmutableArray<Appeal> appeals) => Save(state.State with { Appeals = appeals });

    private async Task Save(AppealsState changed)
    {
        var differing = state.State.Appeals.Except(changed.Appeals).Concat(changed.Appeals.Except(state.State.Appeals));
        string[] students = [.. differing.Select(appeal => appeal.Question.Student).Distinct()];
        await this.Store(state, changed);
        GrainFactory.TellOf(_school, [Flow.Waiting, .. students.Select(Flow.Student)]);
    }

    private static Guid IdOf(string text) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"appeal/{text}")).AsSpan(0, 16), bigEndian: true);
}

internal sealed record AppealsState
{
    public ImmutableArray<Appeal> Appeals { get; init; } = [];
    public int AnswerDays { get; init; } = Engagement.Appeals.AnswerDays.Usual;
}
