namespace Engagement.Bench;

internal sealed class Table
{
    private readonly List<(string What, string Figure, string Beside)> _rows = [];

    public void Add(string what, string figure, string beside)
    {
        _rows.Add((what, figure, beside));
        Console.Error.WriteLine($"  {what}: {figure}");
    }

    public void Print()
    {
        var (first, second) = (_rows.Max(row => row.What.Length), _rows.Max(row => row.Figure.Length));
        Console.WriteLine($"{Environment.ProcessorCount} cores, {Environment.OSVersion}, .NET {Environment.Version}, load generator on the same cores");
        foreach (var (what, figure, beside) in _rows)
        {
            Console.WriteLine($"{what.PadRight(first)}  {figure.PadLeft(second)}  {beside}");
        }
    }
}

/// <summary>A distribution of times.</summary>
internal sealed record Times(double P50, double P99, double Max)
{
    public static Times Of(List<double> milliseconds)
    {
        milliseconds.Sort();
        return new(At(milliseconds, 0.50), At(milliseconds, 0.99), milliseconds[^1]);
    }

    public override string ToString() => $"p50 {P50:N1}  p99 {P99:N1}  max {Max:N1} ms";

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];
}
