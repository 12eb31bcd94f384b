using System.Collections.Immutable;
using System.Globalization;
using Engagement.Domain;
using Engagement.Ledger;

namespace Engagement.Campaign;

internal sealed class HonourRollGrain : Grain, IHonourRollGrain
{
    private const int SheetsAtOnce = 1_000;

    private HonourTally _tally = null!;
    private ISchoolLedgerGrain _book = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = Keys.Rest(this.GetPrimaryKeyString()).Split('/');
        _book = GrainFactory.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(key[0]));
        _tally = new(new(int.Parse(key[1], CultureInfo.InvariantCulture)));
        return Task.CompletedTask;
    }

    public async Task<ImmutableArray<string>> Honoured()
    {
        ImmutableArray<SheetRecord> sheets;
        do
        {
            sheets = await _book.Read(_tally.Seq, SheetsAtOnce);
            foreach (var sheet in sheets)
            {
                _tally.Take(sheet);
            }
        }
        while (!sheets.IsEmpty);

        return _tally.Honoured();
    }
}
