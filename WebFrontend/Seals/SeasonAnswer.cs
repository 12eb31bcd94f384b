using System.Collections.Immutable;
using Engagement.Nominations;
using Engagement.Students;

namespace Engagement.Seals;

/// <param name="Names">Names and classes of the students whom the proposal names, by their ids.</param>
internal sealed record SeasonAnswer(
    string School, string Season, ImmutableArray<WindowReading> Windows, YearProposal? Proposal, DateTimeOffset? AnnouncedAt,
    ImmutableSortedDictionary<string, NomineeName> Names)
{
    public static SeasonAnswer Of(SeasonReading reading, Roster roster)
    {
        var named = (reading.Proposal?.Lists ?? []).SelectMany((NominationList list) => list.Rows).Select(row => row.Id).ToHashSet();
        return new(
            reading.School, reading.Season, reading.Windows, reading.Proposal, reading.AnnouncedAt,
            roster.Everybody().Where(student => named.Contains(student.Id)).ToImmutableSortedDictionary(student => student.Id, student => new NomineeName(student.Name, student.Class)));
    }
}

internal sealed record NomineeName(string Name, string Class);
