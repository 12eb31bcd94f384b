using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>What a seal holds of the school besides its book, so that nothing else is needed to compute it again. No names.</summary>
/// <param name="PlanSince">As <see cref="PlanProgress.Since"/>; null when no plan was approved.</param>
internal sealed record SealedFacts(
    string TimeZone, ImmutableArray<Quarter> Quarters, ImmutableArray<string> Factions, DateOnly? PlanSince, ImmutableArray<SealedEvent> Plan,
    ImmutableArray<SealedMember> People)
{
    private static readonly Localized NoName = new("", "", "");

    /// <summary>With whoever was at the school in its season.</summary>
    public static SealedFacts Of(SchoolProfile profile, Roster roster)
    {
        var accepted = profile.Progress?.Accepted.ToHashSet() ?? [];
        var cancelled = profile.Progress?.Cancelled.ToHashSet() ?? [];
        return new(
            profile.TimeZone,
            profile.Season.Quarters,
            [.. profile.Factions.Select(faction => faction.Id)],
            profile.Progress?.Since,
            [
                .. profile.Events.OrderBy(one => one.Id, StringComparer.Ordinal).Select(one => new SealedEvent(
                    one.Id, one.Row, one.Form, one.Host, one.From, one.To,
                    cancelled.Contains(one.Id) ? SealedEvent.Cancelled : accepted.Contains(one.Id) ? SealedEvent.Accepted : null)),
            ],
            [
                .. roster.Everybody().Where(student => student.IsThereOn(profile.Season.From)).OrderBy(student => student.Id, StringComparer.Ordinal)
                    .Select(student => new SealedMember(student.Id, student.Grade, student.Memberships, student.JoinedOn, student.LeftOn)),
            ]);
    }

    /// <summary>The school as the standings know it, as far as they compute with it.</summary>
    public SchoolFacts ToFacts(string school, Season season) => new(
        new(
            school, NoName, TimeZone, 0, [.. Factions.Select(id => new FactionProfile(id, NoName, NoName, ""))], season, Events, null,
            PlanSince is { } since ? new(since, IdsIn(SealedEvent.Accepted), IdsIn(SealedEvent.Cancelled)) : null),
        [.. People.Select(one => new Student(one.Id, "", "", one.Grade, null, one.Memberships) { JoinedOn = one.JoinedOn, LeftOn = one.LeftOn })]);

    public ImmutableArray<PlannedEvent> Events =>
        [.. Plan.Select(one => new PlannedEvent(one.Id, one.Id, one.Row, NoName, one.Form, one.Host, Recurrence.Once, one.From, one.To, []))];

    private ImmutableArray<string> IdsIn(string state) => [.. Plan.Where(one => one.State == state).Select(one => one.Id)];
}

/// <param name="State">What became of it, as far as the delivered share asks; null when neither.</param>
internal sealed record SealedEvent(string Id, string Row, string Form, string? Host, DateOnly From, DateOnly To, string? State)
{
    public const string Accepted = "accepted";
    public const string Cancelled = "cancelled";
}

/// <param name="JoinedOn">As <see cref="Student.JoinedOn"/>.</param>
/// <param name="LeftOn">As <see cref="Student.LeftOn"/>.</param>
internal sealed record SealedMember(string Id, int Grade, ImmutableArray<Membership> Memberships, DateOnly? JoinedOn = null, DateOnly? LeftOn = null);
