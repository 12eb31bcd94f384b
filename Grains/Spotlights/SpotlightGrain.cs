using System.Collections.Immutable;
using Engagement.Consents;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Ledger;
using Engagement.Nominations;
using Engagement.Schools;
using Engagement.Seals;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Spotlights;

/// <summary>Reads the book once a week, and only at a school whose spotlight somebody looks at.</summary>
internal sealed class SpotlightGrain(
    [PersistentState(StateNames.Spotlight, StateNames.Storage)] IPersistentState<SpotlightState> state, ILedgerStore store, SchoolClock clock)
    : Grain, ISpotlightGrain
{
    private string School => Keys.Rest(this.GetPrimaryKeyString());

    public async Task<SpotlightWeek?> OfThisWeek()
    {
        if (await GrainFactory.GetGrain<ISchoolProfileGrain>(Keys.Profile(School)).Get() is not { } profile)
        {
            return null;
        }

        var today = clock.Today(TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
        if (today < profile.Season.From || profile.Season.To < today)
        {
            return null;
        }

        var monday = SeasonCalendar.WeekOf(today);
        if (state.State.Weeks.FirstOrDefault(week => week.From == monday) is { } chosen)
        {
            return chosen;
        }

        var next = await Choose(profile, monday);
        if (next.Faces.IsEmpty)
        {
            return next;
        }

        await this.Store(state, new() { Weeks = [.. state.State.Weeks.Where(week => Spotlight.IsRecent(week, monday)), next] });
        GrainFactory.TellOf(School, Flow.Spotlight);
        return next;
    }

    public async Task Forget(string student)
    {
        if (state.State.Weeks.Any(week => week.Faces.Any(face => face.Student == student)))
        {
            await this.Store(state, new()
            {
                Weeks = [.. state.State.Weeks.Select(week => week with { Faces = [.. week.Faces.Where(face => face.Student != student)] })],
            });
            GrainFactory.TellOf(School, Flow.Spotlight);
        }
    }

    private async Task<SpotlightWeek> Choose(SchoolProfile profile, DateOnly monday)
    {
        var roster = (await GrainFactory.GetGrain<IRosterGrain>(Keys.Roster(School)).GetIfNewer(-1))!;
        var notes = (await GrainFactory.GetGrain<IStandingNotesGrain>(Keys.StandingNotes(School, profile.Season.Id)).All()).ToDictionary(note => note.Student);
        var visibility = new Visibility(roster.Policy);
        var shown = roster.Students.Where(student => visibility.NameOn(Surface.Public, student) is not null).Select(student => student.Id).ToHashSet();
        if (shown.Count == 0)
        {
            return new(monday, []);
        }

        var book = await SeasonBook.Read(store, School);
        var nominees = roster.Students.Select(student => new Nominee(student.Id, student.Grade) { HasGoodStanding = notes.GetValueOrDefault(student.Id)?.IsGood });
        return Spotlight.Of(
            monday, new(profile.Season, [.. nominees], CountedEntries.Of(profile.Season, book.Sheets, profile.Events), []), shown, state.State.Weeks);
    }
}

internal sealed record SpotlightState
{
    /// <summary>The last one that was chosen, and those before it whose faces still make room for others.</summary>
    public ImmutableArray<SpotlightWeek> Weeks { get; init; } = [];
}
