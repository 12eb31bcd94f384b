using Engagement.Activities;
using Engagement.Domain;
using Engagement.Plans;
using Engagement.Sessions;

namespace Engagement.Raids;

/// <summary>A raid in figures: the reference that is printed, and for whoever counts the figures as they were entered.</summary>
/// <param name="Held">How it went; null before.</param>
/// <param name="MayCount">Whether the reader enters figures now.</param>
/// <param name="MayGiveProof">Whether the reader can give the reference as the proof now.</param>
/// <param name="Reference">What may be told of every class that was looked at.</param>
/// <param name="Classes">All classes as they are entered; empty for whoever only reads.</param>
internal sealed record RaidAnswer(
    string Id, Localized Title, Localized School, DateOnly From, DateOnly To, OccurrenceState State, CompletionNote? Held, bool MayCount, bool MayGiveProof,
    IEnumerable<string> Items, IEnumerable<ReferenceRow> Reference, IEnumerable<ReferenceShare> Shares, IEnumerable<CountedClass> Classes)
{
    public static RaidAnswer Of(Raid raid, SchoolYear year, PlannedEvent planned, SessionUser reader, IReadOnlyDictionary<string, int> sizes)
    {
        var record = year.RecordOf(planned.Id);
        var state = record?.State ?? OccurrenceState.Planned;
        var runs = Access.MayForFaction(reader, Right.RunEvents, year.Profile.Id, planned.Host);
        var mayCount = runs && !RaidCount.IsClosed(state) && Turnout.MayCome(new(planned, state, record?.Held, record?.Proof), year.Today);
        return new(
            planned.Id, planned.Title, year.Profile.Name, planned.From, planned.To, state, record?.Held, mayCount,
            runs && raid.Classes.Length > 0 && OccurrenceCourse.Next(state, StepKind.GiveProof) is not null, RaidItem.All,
            sizes.Keys.Select(raid.Find).OfType<ClassFigures>().Select(one => new ReferenceRow(
                one.Class, one.Seen, one.Figures.ToDictionary(figure => figure.Item, figure => RaidReference.Told(figure.InOrder, one.Seen)))),
            RaidReference.Shares(raid).Select(share => new ReferenceShare(share.Item, share.Percent)),
            mayCount ? sizes.Select(one => CountedClass.Of(one.Key, one.Value, raid.Find(one.Key))) : []);
    }
}

/// <param name="InOrder">By item; null stands for nearly all.</param>
internal sealed record ReferenceRow(string Class, int Seen, IReadOnlyDictionary<string, int?> InOrder);

/// <param name="Percent">In steps of five; null stands for nearly all.</param>
internal sealed record ReferenceShare(string Item, int? Percent);

/// <param name="Students">How many the class has.</param>
/// <param name="Seen">Null before the class was looked at.</param>
internal sealed record CountedClass(string Class, int Students, int? Seen, IReadOnlyDictionary<string, int> InOrder)
{
    public static CountedClass Of(string name, int students, ClassFigures? counted) =>
        new(name, students, counted?.Seen, (counted?.Figures ?? []).ToDictionary(figure => figure.Item, figure => figure.InOrder));
}
