using System.Collections.Immutable;

namespace Engagement.Demonstration;

/// <summary>The names of one origin as families of a Kazakhstani school bear them.</summary>
/// <param name="Weight">Students of a hundred.</param>
/// <param name="Surnames">In the masculine form; the feminine has an <c>а</c>.</param>
/// <param name="Plain">Surnames that do not change.</param>
/// <param name="Fathers">Fathers' names that become surnames on -ұлы and -қызы.</param>
internal sealed record NameStock(
    int Weight,
    ImmutableArray<string> Girls,
    ImmutableArray<string> Boys,
    ImmutableArray<string> Surnames,
    ImmutableArray<string> Plain,
    ImmutableArray<string> Fathers)
{
    private static readonly ImmutableArray<NameStock> Weighted =
        [.. DemonstrationData.Read<ImmutableArray<NameStock>>("names.json").SelectMany(stock => Enumerable.Repeat(stock, stock.Weight))];

    public static PersonName DrawAny(Random random) => Weighted[random.Next(Weighted.Length)].Draw(random);

    private PersonName Draw(Random random)
    {
        var isGirl = random.Next(2) == 0;
        var given = isGirl ? Girls : Boys;
        string[] surnames =
        [
            .. isGirl ? Surnames.Select(surname => surname + "а") : Surnames,
            .. Plain,
            .. Fathers.Select(father => father + (isGirl ? "қызы" : "ұлы")),
        ];
        return new(surnames[random.Next(surnames.Length)], given[random.Next(given.Length)]);
    }
}

internal sealed record PersonName(string Surname, string Given)
{
    public string Full => $"{Surname} {Given}";
}
