using System.Collections.Frozen;
using System.Collections.Immutable;
using Engagement.Campaign;
using Engagement.Ledger;

namespace Engagement.Domain;

/// <summary>The three stages: their days, what is to be done in them, and their end. Tasks are codes, so nobody can be named in one.</summary>
public static class CampaignStages
{
    public const string CommitteeKind = "campaign.committee";

    private static readonly FrozenDictionary<string, ImmutableArray<string>> Tasks = new Dictionary<string, ImmutableArray<string>>
    {
        [StageCode.Directive] = ["order", "committee", "plan", "goals"],
        [StageCode.Organising] = ["opening", "stand", "staff-training", "partners", "school-checklist"],
        [StageCode.Final] = ["indicators", "council", "honouring", "closing"],
    }.ToFrozenDictionary();

    public static ImmutableArray<string> TasksOf(string stage) => Tasks[stage];

    /// <summary>Stages stay in their order, inside the campaign's days.</summary>
    public static CampaignChange Schedule(CareCampaign campaign, CampaignWindow window, string stage, DateOnly from, DateOnly to, string? order)
    {
        if (campaign.Find(stage) is not { } known)
        {
            return CampaignChange.Refused(CampaignRefusal.UnknownStage);
        }

        if ((known.From, known.To, known.Order) == (from, to, order))
        {
            return campaign;
        }

        if (known.EndedOn is not null)
        {
            return CampaignChange.Refused(CampaignRefusal.StageEnded);
        }

        var changed = campaign.With(known with { From = from, To = to, Order = order });
        var isInOrder = changed.Stages.Zip(changed.Stages.Skip(1)).All(pair => pair.First.To < pair.Second.From);
        return from > to || !window.Holds(from) || !window.Holds(to) || !isInOrder ? CampaignChange.Refused(CampaignRefusal.StageDates) : changed;
    }

    public static CampaignChange Tick(CareCampaign campaign, string stage, string task, bool isDone)
    {
        if (campaign.Find(stage) is not { } known)
        {
            return CampaignChange.Refused(CampaignRefusal.UnknownStage);
        }

        if (!TasksOf(stage).Contains(task))
        {
            return CampaignChange.Refused(CampaignRefusal.UnknownTask);
        }

        if (known.Done.Contains(task) == isDone)
        {
            return campaign;
        }

        return known.EndedOn is not null
            ? CampaignChange.Refused(CampaignRefusal.StageEnded)
            : campaign.With(known with { Done = isDone ? known.Done.Add(task) : known.Done.Remove(task) });
    }

    /// <summary>
    /// A stage ends once its days have begun, all its tasks are done, the stage before has ended and there is a committee; its
    /// student members have earned an entry each. Ended again, nothing changes.
    /// </summary>
    public static CampaignChange End(string school, CareCampaign campaign, CampaignWindow window, string stage, DateOnly today, Author by)
    {
        if (campaign.Find(stage) is not { } known)
        {
            return CampaignChange.Refused(CampaignRefusal.UnknownStage);
        }

        if (known.EndedOn is not null && !WasTurnedDown(campaign, stage))
        {
            return campaign;
        }

        var before = campaign.Stages.TakeWhile(one => one.Code != stage);
        var refusal =
            campaign.Committee is null ? CampaignRefusal.CommitteeNeeded
            : today < known.From ? CampaignRefusal.StageNotBegun
            : before.Any(one => one.EndedOn is null) ? CampaignRefusal.StageBefore
            : known.Done.Length < TasksOf(stage).Length ? CampaignRefusal.TasksOpen
            : null;
        if (refusal is not null)
        {
            return CampaignChange.Refused(refusal);
        }

        var ended = campaign.With(known with { EndedOn = today });
        var students = campaign.Committee!.Seats.Where(seat => seat.IsStudent).Select(seat => seat.Holder).ToList();
        return students.Count == 0 ? ended : ended with { Sheets = ended.Sheets.Add(SheetOf(school, ended, window, stage, students, today, by)) };
    }

    private static bool WasTurnedDown(CareCampaign campaign, string stage) =>
        campaign.Sheets.LastOrDefault(sheet => sheet.Of == stage) is { State: SheetState.Refused };

    private static CampaignSheet SheetOf(
        string school, CareCampaign campaign, CampaignWindow window, string stage, List<string> students, DateOnly today, Author by)
    {
        var revision = campaign.Sheets.Count(sheet => sheet.Of == stage) + 1;
        var id = DerivedSheetId.Of("campaign", school, window.Event, stage, $"{revision}");
        var lines = students.Order(StringComparer.Ordinal).Select(student => new SheetLine(student, CommitteeKind, 1));
        var sheet = new Sheet(id, new(today, window.Event, null), [.. lines], null) { Proof = $"{window.Event}/{stage}" };
        return new(stage, revision, sheet, by, SheetState.Sending, null);
    }
}
