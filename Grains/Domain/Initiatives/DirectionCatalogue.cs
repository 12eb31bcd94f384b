using System.Collections.Immutable;
using Engagement.Initiatives;

namespace Engagement.Domain;

/// <summary>
/// Directions of work: the six of the movement (charter, S0-06) and the twelve of a parliament's projects (minutes, S1-32). A school
/// adds its own.
/// </summary>
public static class DirectionCatalogue
{
    public const int MostOfSchool = 30;

    public static ImmutableArray<Direction> All { get; } =
    [
        Of("society", "Қоғам", "Общество", "Society"),
        Of("education", "Білім", "Образование", "Education"),
        Of("information", "Ақпарат", "Информация", "Information"),
        Of("art", "Өнер", "Искусство", "Art"),
        Of("politics", "Саясат", "Политика", "Civic life"),
        Of("culture", "Мәдениет", "Культура", "Culture"),
        Of("ecological", "Экологиялық", "Экологическое", "Ecology"),
        Of("volunteering", "Еріктілік", "Волонтёрское", "Volunteering"),
        Of("local-history", "Өлкетану", "Краеведческое", "Local history"),
        Of("tourism", "Туристік", "Туристическое", "Tourism"),
        Of("intellectual", "Зияткерлік", "Интеллектуальное", "Intellectual"),
        Of("economic", "Экономикалық", "Экономическое", "Economics"),
        Of("sports", "Спорттық", "Спортивное", "Sports"),
        Of("debate", "Дебаттық", "Дебатное", "Debate"),
        Of("ethnocultural", "Этномәдени", "Этнокультурное", "Ethnoculture"),
        Of("art-aesthetic", "Көркем-эстетикалық", "Художественно-эстетическое", "Art and aesthetics"),
        Of("musical", "Музыкалық", "Музыкальное", "Music"),
        Of("other-creative", "Басқа да шығармашылық", "Другое творческое", "Other creative work"),
    ];

    private static Direction Of(string code, string kk, string ru, string en) => new(code, new(kk, ru, en));
}
