using Engagement.Ledger;
using Engagement.Sheets;
using Engagement.Students;

namespace Engagement.Events;

/// <summary>The one sheet of an event before it is confirmed: every price, what the caps leave of it, and who is left out why.</summary>
/// <param name="Version">What a confirmation names.</param>
/// <param name="Granted">Points of all lines.</param>
/// <param name="Waits">Why a second person will be needed.</param>
/// <param name="Refusal">Why nothing can be awarded at all.</param>
internal sealed record ProposalAnswer(
    long Version, int Granted, IReadOnlyList<LineReceipt> Lines, IEnumerable<LeftOutAnswer> LeftOut, IEnumerable<string> Waits, string? Refusal)
{
    public static ProposalAnswer Of(EventProposal proposal, Roster roster)
    {
        var names = roster.Everybody().ToDictionary(student => student.Id, student => student.Name);
        var receipt = proposal.Priced is { } priced ? SheetReceipt.Of(priced) : null;
        return new(
            proposal.Version, receipt?.Granted ?? 0, [.. (receipt?.Lines ?? []).Select(line => line with { Name = names.GetValueOrDefault(line.Student) })],
            proposal.LeftOut.Select(one => new LeftOutAnswer(one.Line.Student, names.GetValueOrDefault(one.Line.Student), one.Line.Kind, one.Reason)),
            proposal.Waits, proposal.Refusal);
    }
}

/// <param name="Reason">A code of <see cref="RefusalCode"/>.</param>
internal sealed record LeftOutAnswer(string Student, string? Name, string Kind, string Reason);
