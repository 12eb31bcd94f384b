using System.Globalization;
using Engagement.Diplomas;
using Engagement.Papers;
using Engagement.Schools;
using Engagement.Summer;

namespace Engagement.Badges;

/// <summary>The diploma or the volunteer's certificate of a student as a badge of the school. As little of the holder is in it as in every other.</summary>
internal static class SchoolBadge
{
    /// <summary>A letter of thanks recognises a person and no achievement.</summary>
    public static bool IsFor(Paper paper) => paper.Kind is PaperKind.Diploma or PaperKind.Volunteer;

    public static OpenBadge Of(Paper paper, SchoolProfile school, string season, BadgeAddresses at)
    {
        var achievement = Achievement(paper, school, season, at);
        return new(paper, achievement.Name, BadgeIssuer.Of(school, at), achievement, at.SchoolList(school.Id, season))
        {
            Narrative = paper.Kind == PaperKind.Volunteer ? Both(DiplomaText.Of(paper, school, season, at.Site).Body) : null,
            Term = season,
        };
    }

    public static BadgeAchievement Achievement(Paper paper, SchoolProfile school, string season, BadgeAddresses at)
    {
        var (address, printed) = (at.SchoolAchievement(school.Id, season, NameOf(paper.Honour!)), DiplomaText.Of(paper, school, season, at.Site));
        return paper.Kind == PaperKind.Volunteer
            ? new(
                address, "CommunityService", Both(printed.Title),
                "Бір оқу жылында бес сағат не одан көп расталған ерікті жұмыс. / Пять и более подтверждённых часов волонтёрства за учебный год.",
                "Әр сағатын басқа адам растаған. / Каждый час подтверждён другим лицом.")
            : new(
                address, "Award", Both(printed.Title), Both(printed.Body),
                "Мектептің кітабынан жарияланған ережемен есептеліп, кеңес пен директордың орынбасары бекіткен. / "
                + "Вычислено из книги школы по опубликованным правилам, утверждено советом и заместителем директора.");
    }

    /// <summary>In addresses: one name for all whose papers are for the same.</summary>
    public static string NameOf(Honour honour) => string.Create(
        CultureInfo.InvariantCulture,
        $"{honour.Nomination}{(honour.Band is { } band ? $"-{band.From}-{band.To}" : "")}{(honour.Degree is { } degree ? $"-{degree}" : "")}");

    private static string Both(Bilingual said) => $"{said.Kazakh} / {said.Russian}";
}
