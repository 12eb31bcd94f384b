namespace Engagement.Reporting;

/// <summary>The words of a report as a document.</summary>
internal static class ReportWords
{
    public static readonly Localized OfYear = new("«Мектеп Көшбасшылары»: жыл есебі", "«Лидеры школы»: отчёт за год", "School Leaders: report of the year");
    public static readonly Localized OfQuarter = new("{0}-тоқсан есебі", "Отчёт за {0} четверть", "Report of quarter {0}");
    public static readonly Localized Sealed = new("{0} бекітілген. Бекітпе: {1}", "Запечатано {0}. Печать: {1}", "Sealed on {0}. Seal: {1}");
    public static readonly Localized Open = new(
        "Бекітілмеген: {0} жағдайы бойынша, әлі өзгеруі мүмкін",
        "Не запечатано: по состоянию на {0}, данные ещё могут измениться",
        "Not sealed: as of {0}, figures may still change");

    public static readonly Localized Hidden = new(
        "«<5» – бес адамнан аз: ондай сан көрсетілмейді", "«<5» – меньше пяти человек: такое число не показывается", "“<5” stands for fewer than five people: such a count is not shown");

    public static readonly Localized PlanAndPeople = new("Жоспар және қатысу", "План и участие", "Plan and taking part");
    public static readonly Localized Work = new("Не істелді", "Что сделано", "What was done");
    public static readonly Localized ByFamily = new("Ұпай түрлері бойынша", "Баллы по видам", "Points by kind");
    public static readonly Localized Delivered = new("Жоспардың орындалуы", "Выполнение плана", "Plan rows delivered");
    public static readonly Localized TookPart = new("Қатысқан оқушылар үлесі", "Доля участвовавших", "Share that took part");
    public static readonly Localized Faction = new("Фракция", "Фракция", "Faction");
    public static readonly Localized School = new("Бүкіл мектеп", "Вся школа", "Whole school");
    public static readonly Localized Rows = new("Жоспар жолы", "Строк плана", "Plan rows");
    public static readonly Localized Due = new("Мерзімі келгені", "Срок наступил", "Due");
    public static readonly Localized Done = new("Орындалғаны", "Выполнено", "Delivered");
    public static readonly Localized Members = new("Оқушы", "Учеников", "Students");
    public static readonly Localized Active = new("Қатысқаны", "Участвовало", "Took part");
    public static readonly Localized Points = new("Ұпай", "Баллы", "Points");
    public static readonly Localized Hours = new("Ерікті сағат", "Часов волонтёров", "Volunteer hours");
    public static readonly Localized Debates = new("Пікірсайыс", "Дебатов", "Debates");
    public static readonly Localized Speakers = new("Спикер", "Спикеров", "Speakers");
    public static readonly Localized Publications = new("Жарияланым", "Публикаций", "Publications");
    public static readonly Localized Leaders = new("Мектеп көшбасшылары", "Лидеры школы", "School Leaders");
    public static readonly Localized Nomination = new("Номинация", "Номинация", "Nomination");
    public static readonly Localized Among = new("Кімдер арасында", "Среди кого", "Among");
    public static readonly Localized Who = new("Кім", "Кто", "Who");
    public static readonly Localized Nameless = new("аты көрсетілмейді", "имя не показывается", "name not shown");
    public static readonly Localized Kind = new("Түрі", "Вид", "Kind");

    private static readonly Dictionary<string, Localized> Families = new()
    {
        ["taking-part"] = new("Қатысу", "Участие", "Taking part"),
        ["making"] = new("Ұйымдастыру", "Организация", "Making it happen"),
        ["contests"] = new("Байқаулар", "Конкурсы", "Contests"),
        ["debates"] = new("Дебат", "Дебаты", "Debates"),
        ["care"] = new("Еріктілік және қамқорлық", "Волонтёрство и забота", "Volunteering and care"),
        ["self-government"] = new("Өзін-өзі басқару", "Самоуправление", "Self-government"),
        ["media"] = new("Медиа және дәлел", "Медиа и подтверждения", "Media and evidence"),
        ["learning"] = new("Оқу", "Обучение", "Learning"),
        ["discretion"] = new("Тәлімгер алғысы", "Благодарность тәлімгера", "Mentor’s thanks"),
    };

    public static Localized Family(string code) => Families[code];
}
