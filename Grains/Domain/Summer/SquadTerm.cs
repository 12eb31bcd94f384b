using System.Collections.Immutable;
using System.Globalization;
using Engagement.Ledger;
using Engagement.Summer;

namespace Engagement.Domain;

/// <summary>A squad after something was done to it, or why it was not done.</summary>
public readonly record struct SquadChange(Squad? Squad, string? Refusal)
{
    public static implicit operator SquadChange(Squad squad) => new(squad, null);

    public static SquadChange Refused(string code) => new(null, code);
}

/// <summary>A group that exists from a day to a day (S2-02) and goes to schools (S2-22). Nobody closes it: after its term the days do.</summary>
public static class SquadTerm
{
    private const int MostLeaders = 5;
    private const int MostAssignments = 10;
    private const int MostDeeds = 1_000;

    public static string PhaseOf(SquadPlan plan, DateOnly today) =>
        today < plan.From ? SquadPhase.Ahead
        : today <= plan.To ? SquadPhase.Running
        : today <= plan.To.AddDays(SummerSeason.EntryDays) ? SquadPhase.Ending
        : SquadPhase.Closed;

    /// <param name="mayLead">Whether somebody is a member with a valid certificate.</param>
    /// <param name="isOfRegion">Whether a school is one of the region's.</param>
    public static SquadChange Plan(Squad? squad, SquadPlan plan, SummerSeason season, DateOnly today, Func<string, bool> mayLead, Func<string, bool> isOfRegion)
    {
        if (squad is not null && squad.Plan.IsSameAs(plan))
        {
            return squad;
        }

        if (squad is not null && PhaseOf(squad.Plan, today) == SquadPhase.Closed)
        {
            return SquadChange.Refused(SummerRefusal.SquadClosed);
        }

        var isInSeason = season.From <= plan.From && plan.From <= plan.To && plan.To <= season.To;
        if (!isInSeason || plan.Leaders.Length is 0 or > MostLeaders || plan.Leaders.Distinct().Count() < plan.Leaders.Length)
        {
            return SquadChange.Refused(SummerRefusal.SquadTerm);
        }

        // Who leads it already keeps leading, whatever became of the certificate; the list of members tells the head.
        if (!plan.Leaders.All(leader => squad?.Plan.Leaders.Contains(leader) == true || mayLead(leader)))
        {
            return SquadChange.Refused(SummerRefusal.LeaderNeedsCertificate);
        }

        if (plan.Assignments.Length > MostAssignments || !plan.Assignments.All(one => plan.From <= one.From && one.From <= one.To && one.To <= plan.To && isOfRegion(one.School)))
        {
            return SquadChange.Refused(SummerRefusal.WrongSchool);
        }

        return squad is null ? new Squad(0, plan, [], [])
            : squad.Deeds.All(deed => plan.From <= deed.Day && deed.Day <= plan.To) ? squad with { Plan = plan }
            : SquadChange.Refused(SummerRefusal.SquadStarted);
    }

    public static SquadChange Enter(Squad squad, SquadDeed deed, DateOnly today)
    {
        if (!squad.Plan.Leaders.Contains(deed.Leader))
        {
            return SquadChange.Refused(SummerRefusal.NotLeader);
        }

        if (squad.Deeds.FirstOrDefault(known => known.Id == deed.Id) is { } same)
        {
            return same with { IsConfirmed = false } == deed ? squad : SquadChange.Refused(SummerRefusal.DeedConflict);
        }

        return PhaseOf(squad.Plan, today) == SquadPhase.Closed ? SquadChange.Refused(SummerRefusal.SquadClosed)
            : deed.Day < squad.Plan.From || deed.Day > squad.Plan.To || deed.Day > today ? SquadChange.Refused(SummerRefusal.OutsideTerm)
            : deed.Kind == SummerKind.SquadDay && squad.Deeds.Any(known => known.Kind == deed.Kind && known.Day == deed.Day && known.Leader == deed.Leader)
                ? SquadChange.Refused(SummerRefusal.DeedConflict)
            : squad.Deeds.Length >= MostDeeds ? SquadChange.Refused(SummerRefusal.TooMany)
            : squad with { Deeds = squad.Deeds.Add(deed with { IsConfirmed = false }) };
    }

    public static SquadChange TakeBack(Squad squad, Guid deed, string leader) => squad.Deeds.FirstOrDefault(known => known.Id == deed) switch
    {
        null => squad,
        { Leader: var whose } when whose != leader => SquadChange.Refused(SummerRefusal.NotLeader),
        { IsConfirmed: true } => SquadChange.Refused(SummerRefusal.DeedConfirmed),
        { } known => squad with { Deeds = squad.Deeds.Remove(known) },
    };

    public static SquadChange Confirm(Squad squad, string by)
    {
        var open = squad.Deeds.Where(deed => !deed.IsConfirmed).ToList();
        var fresh = open.Where(deed => deed.Leader != by).ToImmutableArray();
        return open.Count == 0 ? squad
            : fresh.IsEmpty ? SquadChange.Refused(SummerRefusal.OwnDeeds)
            : squad with
            {
                Deeds = [.. squad.Deeds.Select(deed => fresh.Contains(deed) ? deed with { IsConfirmed = true } : deed)],
                Sheets = [.. squad.Sheets, .. fresh.Select(deed => SheetOf(squad, deed, by))],
            };
    }

    /// <summary>One day of a leader is one event of the book, so that even two squads cannot pay it twice.</summary>
    private static SummerSheet SheetOf(Squad squad, SquadDeed deed, string by)
    {
        var named = deed.Kind == SummerKind.SquadDay ? $"led/{deed.Day.ToString("O", CultureInfo.InvariantCulture)}" : $"squad/{squad.Plan.Id}/{deed.Id}";
        var sheet = new Sheet(
            DerivedSheetId.Of("summer-squad", $"{squad.Plan.Id}", $"{deed.Id}"), new(deed.Day, named, null), [new(deed.Leader, deed.Kind, deed.Units)], null);
        return new(sheet, null, by, SheetState.Sending, null);
    }
}
