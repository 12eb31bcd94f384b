using System.Collections.Immutable;
using Engagement.Campaign;
using Engagement.Ledger;

namespace Engagement.Domain;

/// <summary>An action after something was done to it, or why it was not done.</summary>
public readonly record struct ActionChange(CampaignAction? Action, string? Refusal, string? Student = null)
{
    public static implicit operator ActionChange(CampaignAction action) => new(action, null);

    public static ActionChange Refused(string code, string? student = null) => new(null, code, student);
}

/// <summary>
/// Students give time to an action; a mentor confirms it, which turns it into a sheet for the book. Every confirmation is the
/// next revision and holds only who is new. What was given besides time is counted in things, by nobody's name.
/// </summary>
public static class Giving
{
    public const string Kind = "campaign.action";
    public const int MostGivers = 500;
    public const int MostGoals = 5;

    public static ActionChange Plan(CampaignAction? known, PlannedAction plan, CampaignWindow window) =>
        known is not null && known.Plan.IsSameAs(plan) ? known
        : known is { Givers.IsEmpty: false } ? ActionChange.Refused(CampaignRefusal.ActionConflict)
        : !window.Holds(plan.Day) ? ActionChange.Refused(CampaignRefusal.ActionOutside)
        : plan.Goals.Length > MostGoals ? ActionChange.Refused(CampaignRefusal.TooMany)
        : new CampaignAction((known?.Version ?? 0) + 1, plan, [.. plan.Goals.Select(_ => (int?)null)], [], []);

    public static ActionChange Measure(CampaignAction action, ImmutableArray<int?> results) =>
        results.Length != action.Plan.Goals.Length ? ActionChange.Refused(CampaignRefusal.UnknownItem)
        : results.SequenceEqual(action.Results) ? action
        : Next(action) with { Results = results };

    public static ActionChange Give(CampaignAction action, ImmutableArray<string> students, SchoolMoment now)
    {
        var fresh = students.Distinct().Where(student => action.Givers.All(giver => giver.Student != student)).ToList();
        return fresh.Count == 0 ? action
            : action.Plan.Form == ActionForm.Training ? ActionChange.Refused(CampaignRefusal.NoGivers)
            : now.Day < action.Plan.Day ? ActionChange.Refused(CampaignRefusal.ActionNotBegun)
            : action.Givers.Length + fresh.Count > MostGivers ? ActionChange.Refused(CampaignRefusal.TooMany)
            : Next(action) with { Givers = [.. action.Givers, .. fresh.Select(student => new Giver(student, now.At, null))] };
    }

    public static ActionChange TakeOff(CampaignAction action, string student) =>
        action.Givers.FirstOrDefault(giver => giver.Student == student) is not { } known ? action
        : known.Revision is not null ? ActionChange.Refused(CampaignRefusal.GiverLocked, student)
        : Without(action, student);

    public static CampaignAction Without(CampaignAction action, string student) =>
        Next(action) with { Givers = action.Givers.RemoveAll(giver => giver.Student == student) };

    /// <summary>Without anybody new the action stays as it is.</summary>
    public static ActionChange Confirm(
        string school, CampaignWindow window, CampaignAction action, ImmutableArray<string> students, Author by, IEnumerable<string> family)
    {
        var fresh = new List<string>();
        foreach (var student in students.Distinct())
        {
            if (action.Givers.FirstOrDefault(giver => giver.Student == student) is not { } giver)
            {
                return ActionChange.Refused(CampaignRefusal.UnknownGiver, student);
            }

            if (Verifying.BarOf(student, by.Id, family) is { } bar)
            {
                return ActionChange.Refused(bar, student);
            }

            if (giver.Revision is null)
            {
                fresh.Add(student);
            }
        }

        if (fresh.Count == 0)
        {
            return action;
        }

        var revision = action.Sheets.Length + 1;
        return Next(action) with
        {
            Givers = [.. action.Givers.Select(giver => fresh.Contains(giver.Student) ? giver with { Revision = revision } : giver)],
            Sheets = action.Sheets.Add(new($"{action.Plan.Id}", revision, SheetOf(school, window, action.Plan, fresh, revision), by, SheetState.Sending, null)),
        };
    }

    /// <summary>What the book has answered. Whom it did not take can be confirmed anew.</summary>
    public static CampaignAction Settle(CampaignAction action, CampaignSheet sheet, string state, string? refusal)
    {
        var settled = Next(action) with { Sheets = action.Sheets.Settled(sheet, state, refusal) };
        return state == SheetState.Refused
            ? settled with { Givers = [.. settled.Givers.Select(giver => giver.Revision == sheet.Revision ? giver with { Revision = null } : giver)] }
            : settled;
    }

    /// <summary>The list of the action is the proof of the deed.</summary>
    private static Sheet SheetOf(string school, CampaignWindow window, PlannedAction plan, List<string> students, int revision)
    {
        var id = DerivedSheetId.Of("campaign", school, window.Event, $"{plan.Id}", $"{revision}");
        var lines = students.Order(StringComparer.Ordinal).Select(student => new SheetLine(student, Kind, 1));
        return new(id, new(plan.Day, window.Event, null), [.. lines], plan.Title.Kk) { Proof = $"{window.Event}/{plan.Id}" };
    }

    private static CampaignAction Next(CampaignAction action) => action with { Version = action.Version + 1 };
}
