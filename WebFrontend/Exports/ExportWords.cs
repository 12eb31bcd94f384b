using Engagement.Import;

namespace Engagement.Exports;

/// <summary>Names of tables, headers and codes, in the language of who asks.</summary>
internal sealed class ExportWords(string language)
{
    private static readonly Dictionary<string, Localized> Words = new()
    {
        ["plan"] = new("Іс-шаралар жоспары", "План мероприятий", "Plan of events"),
        ["ledger"] = new("Ұпайлар кітабы", "Книга баллов", "Book of points"),
        ["factions"] = new("Фракциялар", "Фракции", "Factions"),
        ["classes"] = new("Сыныптар", "Классы", "Classes"),
        ["students"] = new("Көшбасшылар", "Лидеры", "Leaders"),
        ["totals"] = new("Оқушылардың ұпайлары", "Баллы учеников", "Points of students"),
        ["roll"] = PeopleHeaders.Students,

        ["number"] = new("№", "№", "No."),
        ["direction"] = new("Жобалық қызметтің бағыты", "Направление проекта", "Project direction"),
        ["project"] = new("Жоба", "Проект", "Project"),
        ["event"] = new("Іс-шара", "Мероприятие", "Event"),
        ["form"] = new("Түрі", "Форма", "Form"),
        ["month"] = new("Айы", "Месяц", "Month"),
        ["time"] = new("Қайталануы", "Повторение", "Repetition"),
        ["responsible"] = new("Жауаптылар", "Ответственные", "Responsible"),
        ["partners"] = new("Серіктестер", "Партнёры", "Partners"),
        ["participants"] = new("Қатысушылар", "Участники", "Participants"),
        ["completion"] = new("Орындалуы туралы мәлімет", "Сведения о выполнении", "Completion"),

        ["seq"] = new("Жазба", "Запись", "Entry"),
        ["day"] = new("Күні", "День", "Day"),
        ["recorded"] = new("Жазылған уақыты", "Записано", "Recorded"),
        ["student"] = new("Көшбасшы коды", "Код Көшбасшы", "Koshbasshy code"),
        ["name"] = new("Аты-жөні", "ФИО", "Full name"),
        ["class"] = new("Сынып", "Класс", "Class"),
        ["faction"] = new("Фракция", "Фракция", "Faction"),
        ["kind"] = new("Не үшін", "За что", "For what"),
        ["level"] = new("Деңгейі", "Уровень", "Level"),
        ["units"] = new("Саны", "Количество", "Units"),
        ["asked"] = new("Сұралған ұпай", "Запрошено", "Points asked"),
        ["granted"] = new("Берілген ұпай", "Начислено", "Points granted"),
        ["withheld"] = new("Есептелмегені", "Не засчитано", "Points withheld"),
        ["why"] = new("Себебі", "Почему", "Why"),
        ["reverses"] = new("Қай жазба қайтарылды", "Какую запись отменяет", "Undoes entry"),

        ["place"] = new("Орын", "Место", "Place"),
        ["shown"] = new("Атауы", "Название", "Name"),
        ["points"] = new("Ұпай", "Набрано", "Points"),
        ["index"] = new("Әділ индекс", "Честный индекс", "Fair index"),
        ["quarter"] = new("{0}-тоқсан", "{0} четверть", "Quarter {0}"),
        ["year"] = new("Жыл", "Год", "Year"),

        ["level.class"] = new("Сынып", "Класс", "Class"),
        ["level.school"] = new("Мектеп", "Школа", "School"),
        ["level.district-city"] = new("Аудан немесе қала", "Район или город", "District or city"),
        ["level.region"] = new("Облыс", "Область", "Region"),
        ["level.republic"] = new("Республика", "Республика", "Republic"),

        ["kind-cap"] = new("мұндай іс бұдан көп есептелмейді", "такое дело больше не засчитывается", "this deed counts no more often"),
        ["mentor-cap"] = new("тәлімгердің апталық қоры", "недельный запас тәлімгера", "the mentor’s own awards of the week"),
        ["week-cap"] = new("апталық шек", "предел за неделю", "the week’s limit"),
        ["quarter-cap"] = new("тоқсандық шек", "предел за четверть", "the quarter’s limit"),
        ["prize-cap"] = new("жүлдеге арналған шек", "предел за призы", "the limit of prizes"),
    };

    public string Language { get; } = PeopleHeaders.Language(language);

    public string this[string word] => In(Words[word]);

    public string In(Localized text) => PeopleHeaders.In(text, Language);

    public string LevelOf(string code) => Words.TryGetValue($"level.{code}", out var word) ? In(word) : code;

    public IReadOnlyList<string> Headers(params string[] words) => [.. words.Select(word => this[word])];
}
