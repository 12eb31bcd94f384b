using Engagement.Domain;
using Engagement.Summer;

namespace Engagement.Badges;

/// <summary>The certificate of a course as a badge of the centre.</summary>
internal static class CourseBadge
{
    public static OpenBadge Of(Paper paper, Territory centre, int year, BadgeAddresses at) => new(
        paper, $"Сертификат: {paper.Title}", BadgeIssuer.Of(centre, paper.IssuedOn, at), Achievement(paper, centre.Id, year, at), at.StatusList(centre.Id, year));

    /// <summary>The course of a paper; null for a letter, which is no achievement.</summary>
    public static Guid? CourseOf(Paper paper) =>
        paper.Kind == PaperKind.Certificate && paper.Subject.Split('/') is ["course", var course, ..] && Guid.TryParse(course, out var id) ? id : null;

    public static BadgeAchievement Achievement(Paper paper, string centre, int year, BadgeAddresses at) => new(
        at.Achievement(centre, year, CourseOf(paper)!.Value),
        "CertificateOfCompletion",
        paper.Title,
        "Жазда балалармен жұмыс істейтін ересектерге арналған курс. / Курс для взрослых, которые летом работают с детьми.",
        "Курстың әр күні расталды: тыңдаушы қатысты не кейін өтеді. / Подтверждён каждый день курса: слушатель был или отработал.");
}
