using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Rubrics;
using Engagement.Schools;
using Engagement.Seasons;

namespace Engagement.Demonstration;

/// <summary>
/// The plan as the school lives by it: approved in September; what stands in the book was held, proved and accepted by somebody
/// else, the latest of it not yet; what comes soon is announced.
/// </summary>
internal sealed class PlanOfTheYear(IGrainFactory grains, DemonstrationClock clock, DateTimeOffset now, ImmutableArray<Act> acts)
{
    private const int DaysToProof = 2;
    private const int DaysToAcceptance = 6;
    private const int DaysAhead = 12;

    /// <summary>One of so many was held, and nobody has brought a proof yet: a coordinator has something to ask after.</summary>
    private const int OneWithoutProof = 7;

    private static readonly TimeOnly Evening = new(18, 30);

    private readonly DateOnly _today = SchoolClock.DayOf(now, DemonstrationSchool.Zone);

    public async Task Follow()
    {
        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(DemonstrationSchool.Id)).Get())!;
        var approvedOn = SchoolLife.At(new(profile.Season.From.Year, 9, 14), Evening);
        if (approvedOn >= now)
        {
            return;
        }

        var plan = grains.GetGrain<ISchoolPlanGrain>(Keys.Plan(profile.Id, profile.Season.Id));
        clock.Now = approvedOn;
        await plan.Approve((await plan.Get()).Version, new Decider(DemonstrationSchool.Coordinator.Id, PostKind.Coordinator));

        var held = acts.OfType<Posting>().Where(posting => posting.Sheet.Activity.Event is not null).ToLookup(posting => posting.Sheet.Activity.Event!);
        foreach (var (number, planned) in profile.Events.Index())
        {
            foreach (var (at, step, by) in CourseOf(planned, number, [.. held[planned.Id]]).Where(one => one.At < now))
            {
                clock.Now = at < approvedOn ? approvedOn : at;
                if ((await plan.Take(planned.Id, step, by)).Refusal is { } refusal)
                {
                    throw new InvalidOperationException($"The plan refused to {step.Kind} {planned.Id}: {refusal}.");
                }
            }
        }
    }

    private IEnumerable<(DateTimeOffset At, OccurrenceStep Step, string By)> CourseOf(PlannedEvent planned, int number, ImmutableArray<Posting> sheets)
    {
        var by = SchoolLife.MentorOf(planned.Host).Id;
        if (sheets.IsEmpty)
        {
            if (_today <= planned.To && planned.From <= _today.AddDays(DaysAhead))
            {
                yield return (now.AddDays(-1), new(StepKind.Announce), by);
            }

            yield break;
        }

        var day = sheets.Min(sheet => sheet.Sheet.Activity.Day);
        var tookPart = sheets.SelectMany(sheet => sheet.Sheet.Lines).Select(line => line.Student).Distinct().Count();
        yield return (SchoolLife.At(day, Evening), new(StepKind.Hold, Held: new(day, tookPart, null)), by);
        if (number % OneWithoutProof == OneWithoutProof - 1)
        {
            yield break;
        }

        yield return (
            SchoolLife.At(day.AddDays(DaysToProof), Evening),
            new(StepKind.GiveProof, Link: $"https://parliament.example/{planned.Id}", Reference: "Мектеп парламентінің парақшасы"), by);
        var other = by == DemonstrationSchool.Coordinator.Id ? DemonstrationSchool.Mentor.Id : DemonstrationSchool.Coordinator.Id;
        yield return (SchoolLife.At(day.AddDays(DaysToAcceptance), Evening), new(StepKind.Accept), other);
    }
}
