using System.Collections.Immutable;

namespace Engagement.Reporting;

/// <summary>The words of a portfolio as a document, beside those of the report.</summary>
internal static class PortfolioWords
{
    public static readonly Localized Title = new("Фракция портфолиосы", "Портфолио фракции", "Portfolio of the faction");
    public static readonly Localized Contest = new(
        "«Үздік мектеп парламенті» байқауы", "Конкурс «Лучший школьный парламент»", "“Best School Parliament” contest");

    public static readonly Localized Figures = new("Жыл сандармен", "Год в цифрах", "The year in figures");
    public static readonly Localized Figure = new("Көрсеткіш", "Показатель", "Figure");
    public static readonly Localized Value = new("Мәні", "Значение", "Value");
    public static readonly Localized Share = new("Қатысқандар үлесі, %", "Доля участвовавших, %", "Share that took part, %");
    public static readonly Localized Ideas = new("Қабылданған бастама", "Принятых инициатив", "Initiatives accepted");
    public static readonly Localized Meetings = new("Фракция отырысы", "Заседаний фракции", "Meetings of the faction");
    public static readonly Localized Reports = new("Қабылданған есеп", "Принятых отчётов", "Reports accepted");
    public static readonly Localized Place = new("Фракциялар арасындағы орны", "Место среди фракций", "Place among the factions");
    public static readonly Localized Index = new("Жыл индексі", "Индекс года", "Index of the year");
    public static readonly Localized Led = new("Фракция айы және жобалары", "Месяц фракции и его проекты", "The faction’s month");
    public static readonly Localized Month = new("Ай", "Месяц", "Month");
    public static readonly Localized Plan = new("Жоспар ай сайын", "План по месяцам", "The plan month by month");
    public static readonly Localized Event = new("Іс-шара", "Мероприятие", "Event");
    public static readonly Localized Days = new("Күні", "Дни", "Days");
    public static readonly Localized TookPart = new("Қатысқаны", "Участвовало", "Took part");
    public static readonly Localized Proofs = new("Қабылданған дәлелдер", "Принятые подтверждения", "Accepted proofs");
    public static readonly Localized Proof = new("Дәлел", "Подтверждение", "Proof");
    public static readonly Localized Document = new("құжат мектепте сақталады", "документ хранится в школе", "document kept at the school");
    public static readonly Localized Projects = new("Орындалған бастамалар", "Выполненные инициативы", "Initiatives carried out");
    public static readonly Localized Project = new("Жоба", "Проект", "Project");
    public static readonly Localized Day = new("Күні", "День", "Day");
    public static readonly Localized People = new("Орындаушы", "Исполнителей", "People");

    public static readonly ImmutableArray<Localized> Months =
    [
        new("Қаңтар", "Январь", "January"), new("Ақпан", "Февраль", "February"), new("Наурыз", "Март", "March"),
        new("Сәуір", "Апрель", "April"), new("Мамыр", "Май", "May"), new("Маусым", "Июнь", "June"),
        new("Шілде", "Июль", "July"), new("Тамыз", "Август", "August"), new("Қыркүйек", "Сентябрь", "September"),
        new("Қазан", "Октябрь", "October"), new("Қараша", "Ноябрь", "November"), new("Желтоқсан", "Декабрь", "December"),
    ];
}
