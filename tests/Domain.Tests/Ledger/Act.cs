using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Seasons;
using FsCheck;
using FsCheck.Fluent;
using G = FsCheck.Fluent.Gen;

namespace Engagement.Tests;

/// <summary>Something that may happen to a book: a sheet, or the reversal of lines of an earlier one.</summary>
internal abstract record Act
{
    public sealed record Award(int Day, int Delay, int? Event, string? Level, int Author, ImmutableArray<SheetLine> Lines) : Act
    {
        public override string ToString() =>
            $"day {Day}+{Delay}, event {Event}, {Level}, by {Author}: {string.Join(", ", Lines.Select(line => $"{line.Student} {line.Kind}×{line.Units}"))}";
    }

    public sealed record Undo(int Sheet, int Lines) : Act;
}

/// <summary>Random histories of a small school in a short and narrow year, so that every cap is met often.</summary>
internal static class Histories
{
    /// <summary>The first quarter's cap of 100 is met before its weeks' caps, the second one's is not.</summary>
    public static readonly Season Season = new("short",
    [
        new(1, new(2025, 1, 20), new(2025, 2, 9), 2),
        new(2, new(2025, 2, 17), new(2025, 3, 2), 3),
    ]);

    /// <summary>Those with the most rules come more often.</summary>
    private static readonly string[] Kinds =
    [
        .. Rulebook.Default.Kinds.Select(kind => kind.Code),
        .. Enumerable.Repeat(Kind.MentorKudos, 3),
        "event.part", "event.help", "event.organise", "event.organise", "event.lead", "vol.half", "report.year", "unheard.of",
    ];

    private static readonly string?[] Levels = [null, null, null, null, "school", "class", "district-city", "region", "republic"];

    public static Gen<IList<Act>> Gen { get; } =
        from length in G.Choose(1, 120)
        from acts in Act().ListOf(length)
        select (IList<Act>)[.. acts];

    /// <summary>Tries a law on random histories, other ones in each run.</summary>
    public static void Check(Action<IList<Act>> law, int histories = 100) => Check(law, Config.QuickThrowOnFailure.WithMaxTest(histories));

    /// <summary>Looks at histories that are the same in each run.</summary>
    public static void Survey(Action<IList<Act>> look) => Check(look, Config.QuickThrowOnFailure.WithReplay(20242025, 1));

    private static void Check(Action<IList<Act>> law, Config config) => FsCheck.Check.One(config, Prop.ForAll(Gen.ToArbitrary(), law));

    private static Gen<Act> Act() => G.Frequency((17, Award()), (1, Thanks()), (1, Prizes()), (2, Undo()));

    private static Gen<Act> Award() =>
        from day in G.Frequency((10, G.Choose(0, 41)), (10, G.Choose(7, 13)), (1, G.Elements(-1, 42)))
        from delay in G.Frequency((30, G.Choose(0, 7)), (1, G.Constant(-1)))
        from @event in G.Frequency((6, G.Choose(0, 24).Select(number => (int?)number)), (1, G.Constant<int?>(null)))
        from level in G.Elements(Levels)
        from author in G.Choose(0, 1)
        from length in G.Choose(1, 4)
        from lines in Line().ArrayOf(length)
        select (Act)new Act.Award(day, delay, @event, level, author, [.. lines]);

    private static Gen<SheetLine> Line() =>
        from student in G.Elements("a", "a", "b", "c", "d", "e")
        from kind in G.Elements(Kinds)
        from units in G.Choose(1, 40)
        let takesUnits = Rulebook.Default.Find(kind)?.UnitsAllowed ?? false
        select Year.Line(kind, student, takesUnits ? kind == Kind.MentorKudos ? units : 1 + (units % 12) : units == 40 ? 2 : 1);

    /// <summary>A mentor thanks a whole class.</summary>
    private static Gen<Act> Thanks() =>
        from day in G.Choose(7, 13)
        from author in G.Choose(0, 1)
        from units in G.Choose(1, 6).ArrayOf(16)
        select (Act)new Act.Award(
            day, 0, null, null, author, [.. units.Select((number, i) => Year.Line(Kind.MentorKudos, ((char)('a' + i)).ToString(), number))]);

    /// <summary>Somebody comes home from the capital.</summary>
    private static Gen<Act> Prizes() =>
        from day in G.Choose(0, 41)
        from @event in G.Choose(0, 24)
        from student in G.Elements("a", "b")
        select (Act)new Act.Award(day, 0, @event, "republic", 0, [Year.Line("contest.first", student), Year.Line("contest.second", student)]);

    private static Gen<Act> Undo() =>
        from sheet in G.Choose(0, 1000)
        from lines in G.Choose(0, 15)
        select (Act)new Act.Undo(sheet, lines);
}
