using System.Collections.Concurrent;
using Engagement.Ledger;
using Microsoft.Extensions.Logging.Abstractions;

namespace Engagement.Tests;

public sealed class ProjectionOutletTests
{
    private readonly ConcurrentExclusiveSchedulerPair _turns = new();

    [Fact]
    public async Task A_receiver_learns_of_the_last_delivery_that_failed_without_another_sheet()
    {
        var receiver = new Receiver { Failures = 1 };
        await InTurn(() => new ProjectionOutlet(receiver, 0, NullLogger.Instance).Deliver(SheetAt(1)));
        await receiver.Received(2);
        Assert.Equal([(0, 1, 1), (1, 1, 0)], receiver.Deliveries.Select(delivery => ((int)delivery.After, (int)delivery.UpTo, delivery.Sheets.Length)));
    }

    [Fact]
    public async Task Deliveries_follow_one_another_without_a_gap()
    {
        var receiver = new Receiver();
        var outlet = new ProjectionOutlet(receiver, 0, NullLogger.Instance);
        for (var seq = 1; seq <= 1000; seq++)
        {
            var sheet = SheetAt(seq);
            await InTurn(() => outlet.Deliver(sheet));
        }

        await receiver.ReceivedUpTo(1000);
        Assert.Equal(Enumerable.Range(1, 1000).Select(seq => (long)seq), receiver.Deliveries.SelectMany(delivery => delivery.Sheets).Select(sheet => sheet.FirstSeq));
        Assert.All(receiver.Deliveries.Zip(receiver.Deliveries.Skip(1)), pair => Assert.Equal(pair.First.UpTo, pair.Second.After));
    }

    /// <summary>As a grain does: one turn at a time, and what is awaited goes on in a turn.</summary>
    private Task InTurn(Action turn) => Task.Factory.StartNew(turn, CancellationToken.None, TaskCreationOptions.None, _turns.ExclusiveScheduler);

    private static SheetRecord SheetAt(long seq) => new(
        seq, Guid.CreateVersion7(), "m-1", DateTimeOffset.UnixEpoch, new(2026, 11, 18), null, null, "school", null, null,
        [new("abai.s1", "care", "7A", "vol.half", 1, 1, 2, 2, Withholding.None, null)]);

    private sealed class Receiver : ILedgerProjection
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

        private readonly ConcurrentQueue<Delivery> _deliveries = new();
        private readonly SemaphoreSlim _received = new(0);

        public int Failures { get; set; }

        public IReadOnlyCollection<Delivery> Deliveries => _deliveries;

        public async Task Apply(Delivery delivery)
        {
            _deliveries.Enqueue(delivery);
            _received.Release();
            await Task.Yield();
            if (Failures-- > 0)
            {
                throw new TimeoutException("The receiver did not answer.");
            }
        }

        public async Task Received(int deliveries)
        {
            for (var i = 0; i < deliveries; i++)
            {
                Assert.True(await _received.WaitAsync(Patience));
            }
        }

        public async Task ReceivedUpTo(long seq)
        {
            while (_deliveries.LastOrDefault()?.UpTo != seq)
            {
                Assert.True(await _received.WaitAsync(Patience));
            }
        }
    }
}
