using Engagement.Recomputation;

if (args.Length < 2)
{
    Console.Error.WriteLine("dotnet run --project tests/Recomputation -- BOOK SEAL...");
    return 2;
}

var book = File.ReadAllLines(args[0]);
var differences = args.Skip(1).Select(File.ReadAllText).SelectMany((seal, i) => i == 0
    ? [.. SealJudge.Grants(book, seal), .. SealJudge.Results(book, seal)]
    : SealJudge.Results(book, seal)).ToList();
differences.ForEach(Console.WriteLine);
Console.WriteLine(differences.Count == 0 ? "Everything follows from the rule." : $"{differences.Count} differences.");
return differences.Count == 0 ? 0 : 1;
