using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Students;

namespace Engagement.Volunteering;

/// <summary>
/// What a student has done as a volunteer and tutor, as the book holds it: hours that the week's protection kept from counting
/// are work all the same and stand here too.
/// </summary>
/// <param name="Volunteering">Half-hours.</param>
/// <param name="Tutoring">Half-hours.</param>
/// <param name="Led">Shifts.</param>
internal sealed record Passport(
    string Student, string Name, string Class, Localized School, DateTimeOffset AsOf, int Volunteering, int Tutoring, int Led, int Points,
    ImmutableArray<PassportEntry> Items, string? Next)
{
    public static Passport Of(
        Student student, Localized school, StudentAccount account, ImmutableDictionary<Guid, string> notes, IReadOnlyDictionary<string, string> staff)
    {
        var standing = Standing(account).ToList();
        return new(
            student.Id, student.Name, student.Class, school, account.AsOf, Units(Verifying.VolunteerHalf), Units(Verifying.TutorHalf), Units(Verifying.VolunteerLead),
            standing.Sum(one => one.Entry.Granted),
            [
                .. standing.OrderByDescending(one => one.Day).ThenByDescending(one => one.Seq).Select(one => new PassportEntry(
                    one.Day, one.Entry.Kind, one.Entry.Units, one.Entry.Counted, one.Entry.Granted, notes.GetValueOrDefault(one.Sheet), staff.GetValueOrDefault(one.Author))),
            ],
            null);

        int Units(string kind) => standing.Where(one => one.Entry.Kind == kind).Sum(one => one.Entry.Units);
    }

    public static IEnumerable<AccountEntry> Standing(StudentAccount account) => account.Entries.Where(one =>
        one is { Reversed: false, Entry: { ReversesSeq: null, Kind: Verifying.VolunteerHalf or Verifying.VolunteerLead or Verifying.TutorHalf } });
}

/// <param name="Units">Half-hours, or 1 for a shift that was led.</param>
/// <param name="Counted">How many of them the week's protection let count.</param>
/// <param name="Title">What the work was called.</param>
/// <param name="By">Who verified it; null for somebody who has left.</param>
internal sealed record PassportEntry(DateOnly Day, string Kind, int Units, int Counted, int Granted, string? Title, string? By);
