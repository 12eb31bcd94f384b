using Engagement.Domain;

namespace Engagement.Import;

/// <summary>Headers of the product's own tables, in the language of who asks; an import knows each of them.</summary>
internal static class PeopleHeaders
{
    private static readonly Dictionary<string, Localized> Names = new()
    {
        [ImportField.Id] = new("Көшбасшы коды", "Код Көшбасшы", "Koshbasshy code"),
        [ImportField.ExternalId] = new("Сыртқы код", "Внешний код", "External id"),
        [ImportField.Name] = new("Аты-жөні", "ФИО", "Full name"),
        [ImportField.Class] = new("Сынып", "Класс", "Class"),
        [ImportField.Faction] = new("Фракция", "Фракция", "Faction"),
        [ImportField.Since] = new("Мүше болған күні", "Дата вступления", "Member since"),
        [ImportField.Login] = new("Электрондық пошта", "Электронная почта", "E-mail"),
        [ImportField.Post] = new("Лауазымы", "Должность", "Position"),
    };

    public static readonly Localized Students = new("Оқушылар", "Ученики", "Students");
    public static readonly Localized Staff = new("Қызметкерлер", "Сотрудники", "Staff");

    public static string Of(string field, string language) => In(Names[field], language);

    public static string In(Localized text, string language) => Language(language) switch
    {
        "ru" => text.Ru,
        "en" => text.En,
        _ => text.Kk,
    };

    public static string Language(string asked) => asked is "ru" or "en" ? asked : "kk";
}
