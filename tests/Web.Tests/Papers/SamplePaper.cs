using Engagement.Papers;

namespace Engagement.Tests;

internal static class SamplePaper
{
    public const string Check = "https://koshbasshy.example.kz/papers?number=TURKISTAN-REGION-2027-C0001";

    /// <summary>Every letter that Kazakh has beyond the Russian ones, and the Russian ones that are put together.</summary>
    public const string KazakhLetters = "ӘәҒғҚқҢңӨөҰұҮүҺһІіЙйЁё";

    public static PrintedPaper Of(
        string name = "Қуанышбекова Әсемгүл Өмірбекқызы", string course = "Көшбасшы мектебі", string number = "TURKISTAN-REGION-2027-C0001") => new(
        number,
        new(2027, 5, 8),
        name,
        new("Түркістан облысы", "Туркестанская область"),
        new("Көшбасшылар орталығы", "Центр вожатых"),
        new("Сертификат", "Сертификат"),
        new("Осы сертификатпен расталады:", "Настоящим сертификатом подтверждается:"),
        new($"«{course}» курсын толық аяқтады", $"полностью прошёл (прошла) курс «{course}»"),
        new("03.05.2027 – 07.05.2027 · 5 күн", "03.05.2027 – 07.05.2027 · 5 дней"),
        new("Орталық жетекшісі", "Руководитель центра"),
        Check);
}
