using Engagement.Activities;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Plans;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Events;

/// <summary>An event with everybody on it, for whoever works on it; a homeroom teacher sees the own class.</summary>
/// <param name="MayRun">Whether the reader does more than entering a class.</param>
/// <param name="MayConfirm">Whether the reader may confirm its sheet.</param>
/// <param name="MayCome">Whether somebody can be checked in now.</param>
/// <param name="Course">Where it stands in the plan and what is next; null for whoever only enters a class.</param>
internal sealed record EventAnswer(
    string Id, Localized Title, string Form, string? Host, DateOnly From, DateOnly To, IEnumerable<GradeRange> Grades, OccurrenceState State, DateOnly Today,
    long Version, int? Places, int Taken, int Waiting, int Came, int Unnamed, string Level, bool HasLevels, bool HasPlaces, bool MarksLate,
    bool MayRun, bool MayConfirm, bool MayCome, bool HasChecklist, bool HasEntries, bool IsSensitive, bool HasMatches, bool RatesClasses, int Judges,
    IEnumerable<RoleAnswer> Roles, IEnumerable<PersonAnswer> People, IEnumerable<EventSheetAnswer> Sheets,
    CourseAnswer? Course)
{
    public static EventAnswer Of(SchoolEvent one, OpenedEvent opened, Roster roster)
    {
        var (year, planned, occurrence) = (opened.Year, opened.Planned, opened.Occurrence);
        var form = EventForm.Of(planned);
        var names = roster.Staff.ToDictionary(member => member.Id, member => member.Name);
        return new(
            planned.Id, planned.Title, planned.Form, planned.Host, planned.From, planned.To, planned.Grades, occurrence.State, year.Today,
            one.Version, one.Places, one.SignUps.Length - one.Waiting(), one.Waiting(), one.Arrivals.Length, one.Unnamed, one.Level, form.HasLevels, form.HasPlaces,
            form.Part != form.LatePart, opened.MayRun, opened.MayConfirm, Turnout.MayCome(occurrence, year.Today), form.HasChecklist, form.HasEntries, planned.IsSensitive, form.HasMatches, planned.RatesClasses, one.Marks.Select(mark => mark.Judge).Distinct().Count(),
            EventRole.All.Select(role => new RoleAnswer(role, Turnout.SeatsOf(role), one.Roles.Count(holder => holder.Role == role))),
            PersonAnswer.Of(one, year, roster, opened.Reach, opened.Reader.Id),
            one.Sheets.Select(sheet => new EventSheetAnswer(sheet.Revision, sheet.State, sheet.Refusal, names.GetValueOrDefault(sheet.Author.Id), sheet.Sheet.Lines.Length)),
            opened.MayRun ? CourseAnswer.Of(year, planned, names, opened.Reader) : null);
    }
}

/// <param name="Seats">Null where everybody may have it.</param>
internal sealed record RoleAnswer(string Role, int? Seats, int Taken);

/// <param name="Turn">In the waiting list, from 1; null with a place and without a sign-up.</param>
/// <param name="Came">By the school's clock; null while nobody has checked the student in.</param>
/// <param name="TakesPart">False for people of other grades, who came for the sake of a role alone.</param>
/// <param name="Confirmed">Whether points stand on a sheet.</param>
/// <param name="Mark">What the reader gave as a judge.</param>
/// <param name="Sum">Of all judges, once each of them has marked the student.</param>
/// <param name="Proposed">The place that follows from the sum.</param>
/// <param name="Link">Where an entry in a challenge can be seen.</param>
internal sealed record PersonAnswer(
    string Student, string? Name, string? Class, bool SignedUp, int? Turn, DateTimeOffset? Came, bool Late, bool TakesPart, IEnumerable<string> Roles, int? Place,
    bool Confirmed, string? Link, int? Mark, int? Sum, int? Proposed)
{
    public static IEnumerable<PersonAnswer> Of(SchoolEvent one, SchoolYear year, Roster roster, Reach reach, string reader)
    {
        var known = roster.Everybody().ToDictionary(student => student.Id);
        var roles = one.Roles.ToLookup(holder => holder.Student, holder => holder.Role);
        var arrivals = one.Arrivals.ToDictionary(arrival => arrival.Student);
        var turns = one.SignUps.Select((signUp, turn) => (signUp.Student, turn)).ToDictionary(pair => pair.Student, pair => pair.turn);
        var marks = one.Marks.Where(mark => mark.Judge == reader).ToDictionary(mark => mark.Student, mark => mark.Points);
        var results = Jury.Results(one).ToDictionary(result => result.Student);
        var links = one.SignUps.ToDictionary(signUp => signUp.Student, signUp => signUp.Link);
        var confirmed = one.Standing().SelectMany(sheet => sheet.Sheet.Lines).Select(line => line.Student).ToHashSet();
        return
            from id in one.SignUps.Select(signUp => signUp.Student).Concat(one.Arrivals.Select(arrival => arrival.Student)).Concat(roles.Select(role => role.Key)).Distinct()
            let student = known.GetValueOrDefault(id)
            where reach.IsWhole || (student is not null && reach.Covers(student, year.Today))
            let turn = turns.TryGetValue(id, out var at) ? at : -1
            let arrival = arrivals.GetValueOrDefault(id)
            select new PersonAnswer(
                id, student?.Name, student?.Class, turn >= 0, one.Places is { } places && turn >= places ? turn - places + 1 : null,
                arrival is null ? null : TimeZoneInfo.ConvertTime(arrival.At, year.Zone), arrival?.IsLate ?? false, arrival?.TakesPart ?? true,
                roles[id].Order(StringComparer.Ordinal), one.Winners.FirstOrDefault(winner => winner.Student == id)?.Place, confirmed.Contains(id),
                links.GetValueOrDefault(id), marks.TryGetValue(id, out var mark) ? mark : null, results.GetValueOrDefault(id)?.Sum, results.GetValueOrDefault(id)?.Place);
    }
}

/// <param name="State">A code of <see cref="SheetState"/>.</param>
/// <param name="By">Who confirmed it; null for somebody who has left.</param>
internal sealed record EventSheetAnswer(int Revision, string State, string? Refusal, string? By, int Lines);
