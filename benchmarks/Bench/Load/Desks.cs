using System.Collections.Concurrent;

namespace Engagement.Bench.Load;

/// <summary>The award desks of all schools in one run of a system: whoever takes the next one of a school takes it alone.</summary>
/// <param name="lines">Lines of each sheet.</param>
internal sealed class Desks(int lines)
{
    private readonly ConcurrentDictionary<string, SheetWriter> _schools = [];

    public int Lines => lines;

    public SheetWriter Of(string school) => _schools.GetOrAdd(school, id => new SheetWriter(id, lines));
}
