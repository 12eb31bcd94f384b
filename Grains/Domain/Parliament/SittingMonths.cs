using System.Collections.Immutable;
using Engagement.Parliament;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>What the charter asks for: a sitting every month, a general meeting in September and in May (S0-19, S3-29, S3-63).</summary>
public static class SittingMonths
{
    private static readonly int[] OfGeneralMeetings = [9, 5];

    /// <summary>Every month that has begun, from the year's first to this one.</summary>
    public static ImmutableArray<MeetingMonth> Of(Season season, ImmutableArray<MeetingHeading> meetings, DateOnly today)
    {
        var months = ImmutableArray.CreateBuilder<MeetingMonth>();
        for (var month = new DateOnly(season.From.Year, season.From.Month, 1); month <= season.To && month <= today; month = month.AddMonths(1))
        {
            months.Add(new(month, MeetingKind.Sitting, StateOf(MeetingKind.Sitting, month, meetings, today)));
            if (OfGeneralMeetings.Contains(month.Month))
            {
                months.Add(new(month, MeetingKind.General, StateOf(MeetingKind.General, month, meetings, today)));
            }
        }

        return months.ToImmutable();
    }

    private static MonthState StateOf(string kind, DateOnly month, ImmutableArray<MeetingHeading> meetings, DateOnly today)
    {
        var own = meetings.Where(one => one.Notice.Kind == kind && one.Notice.Day.Year == month.Year && one.Notice.Day.Month == month.Month).ToList();
        return own.Exists(one => one.Stage is MeetingStage.Held or MeetingStage.SignedOff or MeetingStage.Open) ? MonthState.Held
            : month.AddMonths(1) <= today ? MonthState.Missed
            : own.Exists(one => one.Stage == MeetingStage.Planned) ? MonthState.Planned
            : MonthState.Ahead;
    }
}

/// <param name="Month">Its first day.</param>
/// <param name="Kind">A code of <see cref="MeetingKind"/>.</param>
public sealed record MeetingMonth(DateOnly Month, string Kind, MonthState State);

/// <summary>Names are part of the HTTP contract.</summary>
public enum MonthState
{
    Held,
    Planned,

    /// <summary>The month is not over and nothing is announced.</summary>
    Ahead,

    Missed,
}
