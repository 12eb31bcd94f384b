using System.Collections.Immutable;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>Who belongs to which faction: only grades 9 to 11, from the middle of September; a few change once.</summary>
internal static class FactionChoice
{
    private const int Seed = 1995;
    private const int YoungestMember = 9;
    private const int Changing = 6;

    /// <summary>The day on which the parliament takes up work.</summary>
    public static DateOnly FirstDay(Season season) => new(season.From.Year, 9, 16);

    public static ImmutableDictionary<string, ImmutableArray<Membership>> Of(ImmutableArray<Pupil> pupils, Season season)
    {
        var random = new Random(Seed);
        var candidates = pupils.Where(pupil => pupil.Grade >= YoungestMember).Select(pupil => pupil.Id).ToArray();
        random.Shuffle(candidates);

        var from = FirstDay(season);
        var members = DemonstrationSchool.Description.Factions
            .SelectMany(faction => Enumerable.Repeat(faction.Id, faction.Members))
            .Zip(candidates, (faction, student) => (Student: student, Memberships: ImmutableArray.Create(new Membership(faction, from, null))))
            .ToDictionary(member => member.Student, member => member.Memberships);
        foreach (var student in random.GetItems(members.Keys.Order(StringComparer.Ordinal).ToArray(), Changing).Distinct())
        {
            members[student] = Change(members[student][0], season, random);
        }

        return members.ToImmutableDictionary();
    }

    private static ImmutableArray<Membership> Change(Membership first, Season season, Random random)
    {
        var others = DemonstrationSchool.Description.Factions.Where(faction => faction.Id != first.Faction).ToArray();
        var day = new DateOnly(season.From.Year, 10, random.Next(1, 22));
        return [first with { To = day.AddDays(-1) }, new(others[random.Next(others.Length)].Id, day, null)];
    }
}
