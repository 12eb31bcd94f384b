using System.Collections.Immutable;

namespace Engagement.Demonstration;

/// <summary>A student as every year of the demonstration knows the same one.</summary>
internal sealed record Pupil(string Id, PersonName Name, string Class, int Grade, string? ShownAs)
{
    private const int Seed = 1845;
    private const int Grades = 11;
    private const int SmallestClass = 25;
    private const int LargestClass = 30;
    private const int CodeLength = 8;
    private const string CodeAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static ImmutableArray<Pupil> Everybody { get; } = ShownNames.Choose(Enrol(new Random(Seed)), new Random(Seed + 1));

    private static ImmutableArray<Pupil> Enrol(Random random)
    {
        var pupils = ImmutableArray.CreateBuilder<Pupil>();
        var codes = new HashSet<string>();
        var names = new HashSet<PersonName>();
        for (var grade = 1; grade <= Grades; grade++)
        {
            foreach (var letter in DemonstrationSchool.Description.Letters)
            {
                for (var free = random.Next(SmallestClass, LargestClass + 1); free > 0; free--)
                {
                    var code = Unused(codes, () => new string(random.GetItems<char>(CodeAlphabet, CodeLength)));
                    var name = Unused(names, () => NameStock.DrawAny(random));
                    pupils.Add(new($"{DemonstrationSchool.Id}.{code}", name, $"{grade}{letter}", grade, null));
                }
            }
        }

        return pupils.ToImmutable();
    }

    private static T Unused<T>(HashSet<T> used, Func<T> draw)
    {
        while (true)
        {
            var drawn = draw();
            if (used.Add(drawn))
            {
                return drawn;
            }
        }
    }
}
