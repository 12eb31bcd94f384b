using System.Globalization;
using Engagement.Nominations;
using Engagement.Papers;
using Engagement.Schools;
using Engagement.Summer;

namespace Engagement.Diplomas;

/// <summary>
/// The words of a school's paper. They come from the register, and from how the school and its factions are called; no points stand on it, and
/// no class; a volunteer's certificate has the hours.
/// </summary>
internal static class DiplomaText
{
    /// <param name="site">Where the check page is: scheme and host, without a slash at the end.</param>
    public static PrintedPaper Of(Paper paper, SchoolProfile school, string season, string site)
    {
        var (honour, years) = (paper.Honour!, season.Replace('-', '–'));
        return new(
            paper.Number,
            paper.IssuedOn,
            paper.Name,
            new(school.Name.Kk, school.Name.Ru),
            null,
            TitleOf(honour),
            LeadOf(honour),
            honour switch
            {
                { Degree: { } place } => PlaceOf(honour, place),
                { HalfHours: { } halves } => WorkOf(halves / 2m),
                { Of: { } faction } => LeadershipOf(school.Factions.FirstOrDefault(one => one.Id == faction)?.Name ?? new(faction, faction, faction)),
                _ => Activity,
            },
            new($"{years} оқу жылы", $"{years} учебный год"),
            new("Мектеп директоры", "Директор школы"),
            $"{site}/papers?number={paper.Number}");
    }

    private static Bilingual TitleOf(Honour honour) => honour switch
    {
        { Degree: { } degree } => new($"{Roman(degree)} дәрежелі диплом", $"Диплом {Roman(degree)} степени"),
        { HalfHours: not null } => new("Ерікті сертификаты", "Сертификат волонтёра"),
        _ => new("Алғыс хат", "Благодарственное письмо"),
    };

    private static Bilingual LeadOf(Honour honour) => honour switch
    {
        { Degree: not null } => new("Осы дипломмен марапатталады", "Настоящим дипломом награждается"),
        { HalfHours: not null } => new("Осы сертификатпен расталады:", "Настоящим сертификатом подтверждается:"),
        _ => new("Құрметпен табысталады", "Вручается"),
    };

    private static Bilingual WorkOf(decimal hours)
    {
        var written = hours.ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',');
        return new(
            $"ерікті ретінде {written} сағат еңбек етті, әр сағатын басқа адам растаған",
            $"время, отданное волонтёрской работе: {written} ч, каждый час подтверждён другим лицом");
    }

    private static Bilingual Activity => new(
        $"Мектеп өміріне белсене қатысып, «{NominationNames.Of(NominationCode.SchoolActivists).Kk}» қатарына енгеніңіз үшін шын жүректен алғыс білдіреміз",
        $"Выражаем искреннюю благодарность за активное участие в жизни школы – «{NominationNames.Of(NominationCode.SchoolActivists).Ru}»");

    private static Bilingual LeadershipOf(Localized faction) => new(
        $"{faction.Kk}: фракцияның жыл бойғы ісіне бастамашы болғаныңыз үшін шын жүректен алғыс білдіреміз",
        $"{faction.Ru}: выражаем искреннюю благодарность за лидерство в делах фракции в течение года");

    private static Bilingual PlaceOf(Honour honour, int place)
    {
        var name = NominationNames.Of(honour.Nomination);
        var (kk, ru) = honour.Band is { } band && NominationNames.Of(band) is var grades ? ($" ({grades.Kk})", $" ({grades.Ru})") : ("", "");
        return new($"«{name.Kk}» номинациясында{kk} {Roman(place)} орын алғаны үшін", $"за {Roman(place)} место в номинации «{name.Ru}»{ru}");
    }

    private static string Roman(int degree) => new('I', degree);
}
