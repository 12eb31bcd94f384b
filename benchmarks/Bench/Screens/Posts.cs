using Engagement.Bench.Load;

namespace Engagement.Bench.Screens;

/// <summary>
/// Posts to one school in turn, all of the same worth: from the school's points a screen knows which of them it shows.
/// </summary>
internal sealed class Posts(int count, int worth)
{
    private readonly long[] _postedAt = new long[count];
    private int _measuredFrom = int.MaxValue;

    public Times Times { get; } = new();

    public int Count => _postedAt.Length;

    /// <summary>Those before are warm-up.</summary>
    public void MeasureFrom(int post) => _measuredFrom = post;

    public void Post(int post, long at) => _postedAt[post] = at;

    /// <returns>How many posts the screen shows now.</returns>
    public int Reached(long points, int seen, long now)
    {
        for (; seen < Count && points >= (seen + 1L) * worth; seen++)
        {
            if (seen >= _measuredFrom)
            {
                Times.Add(_postedAt[seen], now);
            }
        }

        return seen;
    }
}
