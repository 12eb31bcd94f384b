using Engagement.Acts;
using Engagement.Storage;

namespace Engagement.Commands;

/// <summary>Copies a school's log of acts line by line to the letter, from where the copy ends; its chain goes on in the cluster.</summary>
internal sealed class ActMove(IActLog from, PostgresActLog to)
{
    private const int Page = 500;

    /// <exception cref="CommandRefusedException">The log is not whole, or another one stands in its place.</exception>
    public async Task<ActVerdict> Run(string school)
    {
        await Verified(from, school);
        long after = 0;
        while (await from.Read(school, after, Page) is { IsEmpty: false } page)
        {
            var there = (await to.Read(school, after, Page)).ToDictionary(act => act.Seq, act => act.Body);
            foreach (var act in page)
            {
                if (!there.TryGetValue(act.Seq, out var body))
                {
                    await to.Take(school, act);
                }
                else if (!body.AsSpan().SequenceEqual(act.Body))
                {
                    throw new CommandRefusedException($"The cluster has another log of acts of {school}: act {act.Seq} differs.");
                }
            }

            after = page[^1].Seq;
        }

        return await Verified(to, school);
    }

    private static async Task<ActVerdict> Verified(IActLog log, string school)
    {
        var verdict = await ActVerifier.Verify(log, school);
        return verdict.Fault is { } fault ? throw new CommandRefusedException($"The log of acts of {school} is not whole. {fault}") : verdict;
    }
}
