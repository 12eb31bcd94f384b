using Engagement.Activities;
using Engagement.Consents;
using Engagement.Domain;
using Engagement.Students;
using Engagement.Territories;

namespace Engagement.Ceremonies;

/// <summary>What stands on every screen of a ceremony. It is built of what was told and of nothing else: not even how much there is to come.</summary>
/// <param name="State">One of <see cref="None"/>, <see cref="Running"/>, <see cref="Over"/>.</param>
/// <param name="Version">Rises with every change.</param>
/// <param name="Slide">Null while there is none.</param>
/// <param name="Told">Every result, once it is over.</param>
internal sealed record CeremonyAnswer(string State, bool IsRehearsal, long Version, Slide? Slide, IEnumerable<Slide> Told)
{
    public const string None = "none";
    public const string Running = "running";
    public const string Over = "over";

    public static CeremonyAnswer Nothing { get; } = new(None, false, 0, null, []);

    public static CeremonyAnswer Of(CeremonyReading reading, ShownWinners shown) => new(
        reading.IsOver ? Over : Running, reading.IsRehearsal, reading.Version, Slide.From(reading.Now, shown.Of), [.. reading.Told.Select(cue => Slide.From(cue, shown.Of))]);
}

/// <param name="Kind">A code of <see cref="CueKind"/>.</param>
/// <param name="IsTold">Whether it says who.</param>
internal sealed record Slide(
    string Kind, bool IsTold, int? Place, string? Nomination, GradeRange? Band, string? Of, IEnumerable<SlideWinner> Winners)
{
    public static Slide From(Cue cue, Func<Cue, CueWinner, SlideWinner> shown) =>
        new(cue.Kind, cue.IsTold, cue.Place, cue.Nomination, cue.Band, cue.Of, [.. cue.Winners.Select(winner => shown(cue, winner))]);
}

/// <param name="Name">Of a student or a class; null of a faction, and of a student whom the surface does not show.</param>
/// <param name="Faction">Whose crest stands there; null for the school's own.</param>
/// <param name="Index">Of a faction told by place.</param>
internal sealed record SlideWinner(string? Name, string? Faction, int? Index);

/// <summary>Who receives something, as anybody may see it: by consent under the shown name, else as a member of a faction that is not small.</summary>
internal sealed class ShownWinners(Roster roster, IReadOnlySet<string> factions, DateOnly today)
{
    private readonly Visibility _visibility = new(roster.Policy);

    public SlideWinner Of(Cue cue, CueWinner winner)
    {
        if (factions.Contains(winner.Id))
        {
            return new(null, winner.Id, winner.Index);
        }

        if (winner.Invented is { } invented)
        {
            return new(invented, cue.Of, null);
        }

        return roster.Everybody().FirstOrDefault(student => student.Id == winner.Id) is { } student
            ? Of(cue, student)
            : new(ClassName.Parse(winner.Id) is null ? null : winner.Id, null, null);
    }

    private SlideWinner Of(Cue cue, Student student)
    {
        var faction = student.FactionOn(today);
        var name = _visibility.NameOn(Surface.Public, student);
        return new(name, name is not null || (faction is not null && !IsFew(cue, faction)) ? faction : null, null);
    }

    /// <summary>Among few, the crest would be a name (domain, section 18).</summary>
    private bool IsFew(Cue cue, string faction) => SmallCount.Hides(roster.Students.Count(student =>
        student.FactionOn(today) == faction && (cue.Band is not { } band || (band.From <= student.Grade && student.Grade <= band.To))));
}
