using Engagement.Bench.Load;

namespace Engagement.Bench.Report;

/// <summary>Every figure of every run, in the order in which they came.</summary>
internal sealed class Results
{
    private readonly List<Row> _rows = [];
    private readonly List<string> _systems = [];
    private readonly Dictionary<(Row, string), List<double>> _figures = [];

    public IReadOnlyList<Row> Rows => _rows;

    public IReadOnlyList<string> Systems => _systems;

    public void Add(Row row, string system, double figure)
    {
        if (!_rows.Contains(row))
        {
            _rows.Add(row);
        }

        if (!_systems.Contains(system))
        {
            _systems.Add(system);
        }

        if (!_figures.TryGetValue((row, system), out var figures))
        {
            _figures[(row, system)] = figures = [];
        }

        figures.Add(figure);
        Console.Error.WriteLine($"  {system}: {row.What}: {row.Show(figure)}");
    }

    public void Add(string what, string system, Times times, string aim = "")
    {
        foreach (var (row, share) in Row.Quantiles(what, aim))
        {
            Add(row, system, times.At(share));
        }
    }

    /// <summary>Median, smallest and largest of the runs; null where a system was not measured.</summary>
    public (double Median, double Least, double Most)? Of(Row row, string system) =>
        _figures.TryGetValue((row, system), out var figures)
            ? (MedianOf([.. figures.Order()]), figures.Min(), figures.Max())
            : null;

    private static double MedianOf(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
