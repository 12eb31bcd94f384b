using System.Globalization;
using Engagement.Bench;
using Engagement.Bench.Peers;
using Engagement.Bench.Report;
using Engagement.Bench.Schools;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["bare", var url, var data])
{
    await BareServer.Run(url, data);
    return;
}

var plan = args.Contains("--quick") ? Plan.Quick : Plan.Thorough;
if (Array.IndexOf(args, "--runs") is >= 0 and var at)
{
    plan = plan with { Runs = int.Parse(args[at + 1], CultureInfo.InvariantCulture) };
}

var founded = Directory.CreateTempSubdirectory("engagement-founded-").FullName;
await Founding.Found(founded);
var results = new Results();
var comparison = new Comparison(plan, results);
if (Array.IndexOf(args, "--load") is >= 0 and var load)
{
    await comparison.Load(() => new Ours(founded), args.ElementAtOrDefault(load + 1));
    return;
}

for (var run = 1; run <= plan.Runs; run++)
{
    Console.Error.WriteLine($"Run {run} of {plan.Runs}");
    await comparison.Run([() => new Ours(founded), () => new RedisAndNode(), () => new PostgresAlone(), () => new Bare()]);
    await comparison.Places("ours", "Redis + Node");
}

Directory.Delete(founded, recursive: true);
var report = $"{Conditions.Text(plan)}\n\n{Table.Of(results)}";
Console.WriteLine(report);
if (args.Contains("--docs"))
{
    Documents.Put(report, Plot.Of(results, [Row.Awards30, Row.Awards1, .. results.Rows.Where(row => row.What.EndsWith("screen, p99, ms", StringComparison.Ordinal))]));
}
