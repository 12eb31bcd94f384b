using Engagement.Volunteering;

namespace Engagement.Domain;

/// <summary>
/// Volunteering counts in full half-hours. Ten minutes are forgiven once, so that coming a little late, leaving a little early
/// or tapping late costs nobody a half-hour; beyond that a begun half-hour does not count.
/// </summary>
public static class HalfHours
{
    public const int ForgivenMinutes = 10;

    private const int Minutes = 30;

    /// <summary>The most that a shift can bring.</summary>
    public static int MostOf(Shift shift) => FullOnesIn(shift.To - shift.From);

    /// <summary>What lies between coming and going, never more than the shift can bring.</summary>
    public static int Between(Shift shift, DateTimeOffset came, DateTimeOffset went) =>
        Math.Clamp(FullOnesIn(went - came), 0, MostOf(shift));

    private static int FullOnesIn(TimeSpan time) => ((int)Math.Floor(time.TotalMinutes) + ForgivenMinutes) / Minutes;
}
