using System.Collections.Immutable;

namespace Engagement.Demonstration;

/// <summary>The names that public surfaces may show: six of ten from grade 5, nobody below.</summary>
internal static class ShownNames
{
    private const int YoungestShown = 5;
    private const double ShownShare = 0.6;
    private const double NicknameShare = 0.12;

    public static ImmutableArray<Pupil> Choose(ImmutableArray<Pupil> pupils, Random random)
    {
        var shown = pupils.Where(pupil => pupil.Grade >= YoungestShown && random.NextDouble() < ShownShare).ToList();
        var nicknames = DemonstrationSchool.Description.Nicknames.ToArray();
        random.Shuffle(nicknames);
        var nicknamed = shown.Where(_ => random.NextDouble() < NicknameShare).Take(nicknames.Length).ToList();
        var byGivenName = shown.Except(nicknamed).ToLookup(pupil => pupil.Name.Given);

        var names = nicknamed.Zip(nicknames).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var pupil in byGivenName.SelectMany(namesakes => namesakes))
        {
            names.Add(pupil, ToldApart(pupil.Name, byGivenName[pupil.Name.Given].Where(other => other != pupil)));
        }

        return [.. pupils.Select(pupil => pupil with { ShownAs = names.GetValueOrDefault(pupil) })];
    }

    /// <summary>The given name with as many letters of the surname as its namesakes make necessary.</summary>
    private static string ToldApart(PersonName name, IEnumerable<Pupil> namesakes)
    {
        var others = namesakes.Select(other => other.Name.Surname).ToList();
        for (var letters = 0; letters < name.Surname.Length; letters++)
        {
            var initial = name.Surname[..letters];
            if (!others.Exists(surname => surname.StartsWith(initial, StringComparison.Ordinal)))
            {
                return letters == 0 ? name.Given : $"{name.Given} {initial}.";
            }
        }

        // One surname begins another: better two of the same shown name than a whole one.
        return $"{name.Given} {name.Surname[..1]}.";
    }
}
