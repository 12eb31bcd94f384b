using System.Collections.Immutable;
using System.Globalization;
using Engagement.Diplomas;
using Engagement.Summer;

namespace Engagement.Domain;

/// <summary>Numbers are given in order and never again; a paper is withdrawn, never taken out (S2-21, S2-31).</summary>
/// <param name="Issuer">A territory or a school.</param>
public sealed record PaperRegister(string Issuer, int Year, ImmutableArray<Paper> Papers)
{
    public Paper? Find(string number) => Papers.FirstOrDefault(paper => paper.Number == number);

    /// <summary>Whether there is a paper for it, or there was one that no other replaces.</summary>
    public bool Has(string subject) => OfSubject(subject) is not null;

    /// <summary>The same subject has the same paper.</summary>
    public (PaperRegister Register, Paper Paper) Issue(
        string kind, string subject, string person, string name, string title, DateOnly today, Honour? honour = null)
    {
        if (OfSubject(subject) is { } same)
        {
            return (this, same);
        }

        var number = PaperNumber.Of(Issuer, Year, kind, Papers.Count(known => known.Kind == kind) + 1);
        var paper = new Paper(number, kind, subject, person, name, title, today, null) { Honour = honour };
        return (this with { Papers = Papers.Add(paper) }, paper);
    }

    /// <summary>Gives a valid paper a place in the list of withdrawn ones; a place that it has, it keeps.</summary>
    /// <param name="chance">A number from 0 to below its argument. Numbers of papers are given in order, places must not tell it.</param>
    public PaperRegister EnterIntoStatusList(string number, Func<int, int> chance)
    {
        if (Find(number) is not { Withdrawal: null, StatusPlace: null })
        {
            return this;
        }

        var taken = Papers.Select(paper => paper.StatusPlace).OfType<int>().ToHashSet();
        var place = Enumerable.Range(0, Paper.StatusPlaces).Where(at => !taken.Contains(at)).ElementAt(chance(Paper.StatusPlaces - taken.Count));
        return this with { Papers = [.. Papers.Select(paper => paper.Number == number ? paper with { StatusPlace = place } : paper)] };
    }

    public PaperRegister Withdraw(string number, string by, DateTimeOffset at, string? reason = null) => this with
    {
        Papers =
        [
            .. Papers.Select(paper => paper.Number == number && paper.Withdrawal is null ? paper with { Withdrawal = new(by, at) { Reason = reason } } : paper),
        ],
    };

    /// <summary>The numbers stay used, and belong to nobody.</summary>
    public PaperRegister Without(string person) => Papers.Any(paper => paper.Person == person)
        ? this with { Papers = [.. Papers.Select(paper => paper.Person == person ? paper with { Subject = paper.Number, Person = "", Name = "" } : paper)] }
        : this;

    private Paper? OfSubject(string subject) =>
        Papers.FirstOrDefault(known => known.Subject == subject && known.Withdrawal?.Reason != WithdrawalReason.WrongName);
}

/// <summary>
/// A number says where its register lies: <c>TURKISTAN-REGION-2027-C0007</c> in that of a territory's summer, <c>ABAI-2027-D0012</c> in that
/// of a school's year, which is called after the year in which it ends.
/// </summary>
public static class PaperNumber
{
    private static readonly Dictionary<string, char> Letters = new()
    {
        [PaperKind.Certificate] = 'C',
        [PaperKind.Letter] = 'L',
        [PaperKind.Diploma] = 'D',
        [PaperKind.Thanks] = 'T',
        [PaperKind.Volunteer] = 'V',
    };

    public static string Of(string issuer, int year, string kind, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{issuer.ToUpperInvariant()}-{year}-{Letters[kind]}{count:0000}");

    /// <summary>Whether a school's register would hold the number.</summary>
    public static bool IsOfSchool(string number) => number[number.LastIndexOf('-')..] is ['-', 'D' or 'T' or 'V', ..];

    /// <summary>The number as it is written on papers, and the register that would hold it; null for what is no number.</summary>
    public static (string Number, string Issuer, int Year)? Read(string typed)
    {
        var number = string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
        var parts = number.Split('-');
        return parts.Length >= 3 && parts[^2].Length == 4 && int.TryParse(parts[^2], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? (number, string.Join('-', parts[..^2]).ToLowerInvariant(), year)
            : null;
    }
}
