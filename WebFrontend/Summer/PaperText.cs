using System.Globalization;
using Engagement.Domain;
using Engagement.Papers;

namespace Engagement.Summer;

/// <summary>
/// The words of a summer's paper. They come from the register and from what does not change any more (the course as it was held, the name
/// of the territory on that day), so that a paper printed again is the same paper.
/// </summary>
internal static class PaperText
{
    /// <param name="site">Where the check page is: scheme and host, without a slash at the end.</param>
    public static PrintedPaper Of(Paper paper, Territory territory, int year, CoursePlan? course, string site)
    {
        var (issuer, isRepublic) = (territory.NameOn(paper.IssuedOn), territory.Level == TerritoryLevel.Republic);
        var isCertificate = paper.Kind == PaperKind.Certificate;
        return new(
            paper.Number,
            paper.IssuedOn,
            paper.Name,
            new(issuer.Kk, issuer.Ru),
            UnitOf(territory),
            isCertificate ? new("Сертификат", "Сертификат") : new("Алғыс хат", "Благодарственное письмо"),
            isCertificate ? new("Осы сертификатпен расталады:", "Настоящим сертификатом подтверждается:") : new("Құрметпен табысталады", "Вручается"),
            isCertificate
                ? new($"«{paper.Title}» курсын толық аяқтады", $"полностью прошёл (прошла) курс «{paper.Title}»")
                : new(
                    $"{year} жылғы жазғы маусымда балалармен белсенді әрі адал жұмыс атқарғаныңыз үшін шын жүректен алғыс білдіреміз",
                    $"Выражаем искреннюю благодарность за активную и добросовестную работу с детьми в летнем сезоне {year} года"),
            isCertificate && course is not null ? TermOf(course) : null,
            isRepublic ? new("Республикалық ұйымдастырушы", "Республиканский организатор") : new("Орталық жетекшісі", "Руководитель центра"),
            $"{site}/papers?number={paper.Number}");
    }

    /// <summary>Who of the territory gives papers.</summary>
    public static Bilingual UnitOf(Territory territory) => territory.Level == TerritoryLevel.Republic
        ? new("Жазғы маусымның республикалық ұйымдастырушысы", "Республиканский организатор летнего сезона")
        : new("Көшбасшылар орталығы", "Центр вожатых");

    private static Bilingual TermOf(CoursePlan course)
    {
        var (from, to) = (Written(course.Days[0].Day), Written(course.Days[^1].Day));
        var (range, count) = (from == to ? from : $"{from} – {to}", course.Days.Length);
        return new($"{range} · {count} күн", $"{range} · {count} {(count == 1 ? "день" : count < 5 ? "дня" : "дней")}");
    }

    private static string Written(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
