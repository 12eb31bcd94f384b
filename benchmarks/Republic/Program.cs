using System.Globalization;
using Engagement.Republic;

// A day of a republic on one machine: the real grains, ledgers and store; every total and a sample of places against brute
// force; and what an award costs when there are more and more schools.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int[] sizes = args.Length > 0 ? [.. args.Select(arg => int.Parse(arg, CultureInfo.InvariantCulture))] : [1, 10, 100, 1000, 7700];

Console.Error.WriteLine("Warming up ...");
await Simulation.Run(new Plan(Schools: 100, Rounds: 80, Every: TimeSpan.FromMilliseconds(250)));
var results = new List<Result>();
foreach (var schools in sizes)
{
    results.Add(await Simulation.Run(Plan.For(schools)));
}

Table.Print(results);
