using System.Collections.Immutable;
using Engagement.Campaign;
using Engagement.Domain;
using Engagement.Ledger;

namespace Engagement.Tests;

/// <summary>The campaign of January 2027, and one action of it.</summary>
internal static class Care
{
    public const string School = "abai";

    public static readonly CampaignWindow Window = new(2027);
    public static readonly Author Mentor = new("m-1", false);
    public static readonly CommitteeSeat Chair = new("m-1", false, CommitteeRole.Chair);
    public static readonly CommitteeSeat Student = new("abai.a", true, CommitteeRole.Member);

    public static CareCampaign New { get; } = Campaigns.New(Window);

    public static PlannedAction Plan { get; } = new(
        new("0199a0a0-0000-7000-8000-000000000003"), new("Жинақтар жинау", "Сбор наборов", "Packing kits"), new(2027, 1, 20), "collecting", null, null,
        [new(new("Жинақ", "Наборы", "Kits"), 40)], "m-1");

    public static CampaignAction Action { get; } = Giving.Plan(null, Plan, Window).Action!;

    public static DateOnly Day(int month, int day) => new(2027, month, day);

    public static SchoolMoment At(int month, int day)
    {
        var wall = Day(month, day).ToDateTime(new(12, 0));
        return new(new(wall, TimeSpan.FromHours(5)), wall);
    }

    /// <summary>With a committee, and all tasks of a stage done.</summary>
    public static CareCampaign Ready(this CareCampaign campaign, string stage)
    {
        var seated = CommitteeSeating.Approve(CommitteeSeating.Propose(campaign, [Chair, Student], _ => true).Campaign!, [Chair, Student], "d-1", At(1, 11).At).Campaign!;
        return CampaignStages.TasksOf(stage).Aggregate(seated, (changed, task) => CampaignStages.Tick(changed, stage, task, true).Campaign!);
    }

    public static CampaignChange End(this CareCampaign campaign, string stage, DateOnly day) =>
        CampaignStages.End(School, campaign, Window, stage, day, Mentor);

    public static CampaignAction Gave(this CampaignAction action, params string[] letters) =>
        Giving.Give(action, [.. letters.Select(Id)], At(1, 21)).Action!;

    public static ActionChange Confirm(this CampaignAction action, params string[] letters) =>
        Giving.Confirm(School, Window, action, [.. letters.Select(Id)], Mentor, []);

    public static string Id(string letter) => $"{School}.{letter}";

    public static ImmutableArray<string> Ids(params string[] letters) => [.. letters.Select(Id)];
}
