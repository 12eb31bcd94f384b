using System.Globalization;
using System.Text;
using Engagement.Diplomas;
using Engagement.Domain;

namespace Engagement.Consents;

/// <summary>A person's own data as a text that a parent can read and print.</summary>
internal static class OwnDataText
{
    private static readonly Localized Title = new("Менің деректерім", "Мои данные", "My data");
    private static readonly Localized Name = new("Аты-жөні", "Имя", "Name");
    private static readonly Localized Nickname = new("Лақап аты", "Никнейм", "Nickname");
    private static readonly Localized Class = new("Сыныбы", "Класс", "Class");
    private static readonly Localized EarlierClasses = new("Бұрынғы сыныптары", "Прежние классы", "Earlier classes");
    private static readonly Localized AtSchool = new("Осы мектепте", "В этой школе", "At this school");
    private static readonly Localized Memberships = new("Фракциялар", "Фракции", "Factions");
    private static readonly Localized Consents = new("Келісімдер", "Согласия", "Consents");
    private static readonly Localized Given = new("берілді", "дано", "given");
    private static readonly Localized Withdrawn = new("қайтарылды", "отозвано", "withdrawn");
    private static readonly Localized Points = new("Оқу жылындағы ұпай", "Баллы за учебный год", "Points this academic year");
    private static readonly Localized Entries = new("Жазбалар", "Записи", "Entries");
    private static readonly Localized Pending = new("Растауды күтіп тұр", "Ждёт подтверждения", "Awaits confirmation");
    private static readonly Localized Volunteering = new("Еріктілік ауысымдары", "Волонтёрские смены", "Volunteer shifts");
    private static readonly Localized Campaigns = new("«Қамқорлық» акциялары", "Акции «Забота»", "Care campaigns");
    private static readonly Localized Committee = new("ұйымдастыру комитеті", "оргкомитет", "organising committee");
    private static readonly Localized Events = new("Іс-шаралар", "Мероприятия", "Events");
    private static readonly Localized Parliament = new("Парламент мүшелігі", "Членство в парламенте", "Membership of the parliament");
    private static readonly Localized Candidacies = new("Сайлауға түсу", "Участие в выборах кандидатом", "Standing in elections");
    private static readonly Localized Reports = new("Есептер", "Отчёты", "Reports");
    private static readonly Localized News = new("Жаңалықтар", "Новости", "News");
    private static readonly Localized Tasks = new("Тапсырмалар", "Задания", "Tasks");
    private static readonly Localized Initiatives = new("Бастамалар", "Инициативы", "Initiatives");
    private static readonly Localized Papers = new("Дипломдар, хаттар, сертификаттар", "Дипломы, письма, сертификаты", "Diplomas, letters, certificates");
    private static readonly Localized Undone = new("қайтарылған", "отменена", "undone");
    private static readonly Localized Nothing = new("жоқ", "нет", "none");
    private static readonly Localized Student = new("оқушы", "ученик", "student");
    private static readonly Localized Parent = new("ата-ана", "родитель", "parent");
    private static readonly Localized Paper = new("қағазда", "на бумаге", "on paper");

    public static string Of(OwnData data, string language)
    {
        var text = new StringBuilder();
        Line($"{Say(Title)} · {Say(data.School)} · {Time(data.AsOf)}");
        Line("");
        Line($"{Say(Name)}: {data.Name}");
        Line($"{Say(Nickname)}: {data.Nickname ?? Say(Nothing)}");
        Line($"{Say(Class)}: {data.Class}");
        Line($"ID: {data.Id}");
        if (data is not { JoinedOn: null, LeftOn: null })
        {
            Line($"{Say(AtSchool)}: {(data.JoinedOn is { } joined ? Day(joined) : "…")} – {(data.LeftOn is { } left ? Day(left) : "…")}");
        }

        Section(EarlierClasses, data.EarlierClasses, one => $"{one.Class} – {Day(one.Until)}");
        Section(Memberships, data.Memberships, one => $"{(one.Name is { } name ? Say(name) : one.Faction)}, {Day(one.From)} – {(one.To is { } to ? Day(to) : "…")}");
        Section(Consents, data.Consents, act =>
            $"{Time(act.At)}  {Say(act.Given ? Given : Withdrawn)} ({Say(act.By switch { ConsentGiver.Student => Student, ConsentGiver.Parent => Parent, _ => Paper })}, {act.Text}): {Say(ConsentTexts.Current.Surfaces[act.Surface])}");
        Line("");
        Line($"{Say(Points)}: {data.Totals.Year}");
        Section(Entries, data.Entries, entry =>
            $"{Day(entry.Day)}  {entry.Granted:+0;-0;0}  {(entry.Title is { } title ? $"{Say(title)} · " : "")}{KindOf(entry.Kind)}{(entry.Reversed ? $" ({Say(Undone)})" : "")}{(entry.Note is { } note ? $" – {note}" : "")}");
        Section(Pending, data.Pending, entry =>
            $"{Day(entry.Day)}  {(entry.Title is { } title ? $"{Say(title)} · " : "")}{KindOf(entry.Kind)}");
        Section(Volunteering, data.Volunteering, shift =>
            $"{Day(shift.Day)} {shift.From}–{shift.To}  {Say(shift.Title)}, {shift.Place}{(shift.HalfHours is { } halves ? $": {Hours(halves)}" : "")}");
        Section(Campaigns, data.Campaigns, one => one.Title is { } title ? $"{Day(one.Day!.Value)}  {Say(title)}" : $"{one.Year}  {Say(Committee)}");
        Section(Events, data.Events, one =>
            $"{(one.Title is { } title ? Say(title) : one.Event)}{(one.Came is { } came ? $"  {Time(came)}" : "")}{(one.Roles.Count == 0 ? "" : $" ({string.Join(", ", one.Roles)})")}");
        Section(
            Parliament, [.. data.Parliament.Past.Select(one => $"{Day(one.From)} – {Day(one.To)}"), .. data.Parliament.Since is { } since ? new[] { $"{Day(since)} – …" } : []],
            line => line);
        Section(Candidacies, data.Candidacies, one => $"{Day(one.Day)}  {one.Kind}{(one.Class is { } of ? $" {of}" : "")}");
        Section(Reports, data.Reports, one => $"{Day(one.From)} – {Day(one.To)}  {one.Text}");
        Section(News, data.News, one => $"{Time(one.WrittenAt)}  {one.Title} – {one.Body}");
        Section(Initiatives, data.Initiatives, one => $"{one.Title}{(one.Why is { } why ? $": {why} {one.How}" : "")}");
        Section(Tasks, data.Tasks, one => $"{Day(one.Due)}  {one.Text}{(one.Words is { Length: > 0 } words ? $": {words}" : "")}{(one.Link is { } link ? $" {link}" : "")}");
        Section(Papers, data.Papers, one =>
            $"{Day(one.IssuedOn)}  № {one.Number}: {Say(NominationNames.Of(one.Honour.Nomination))}{(one.Honour.HalfHours is { } halves ? $", {Hours(halves)}" : "")}{(one.WithdrawnAt is { } at ? $" ({Say(Undone)}, {Time(at)})" : "")}");
        return text.ToString();

        void Line(string line) => text.Append(line).Append("\r\n");

        void Section<T>(Localized title, IReadOnlyCollection<T> items, Func<T, string> say)
        {
            Line("");
            Line($"{Say(title)}: {(items.Count == 0 ? Say(Nothing) : "")}");
            foreach (var item in items)
            {
                Line($"  {say(item)}");
            }
        }

        string Say(Localized words) => language switch { "ru" => words.Ru, "en" => words.En, _ => words.Kk };

        string KindOf(string code) => Rulebook.Default.Find(code) is { } kind ? Say(kind.Name) : code;
    }

    private static string Hours(int halves) => $"{(halves / 2m).ToString("0.#", CultureInfo.InvariantCulture)} h";

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);
}
