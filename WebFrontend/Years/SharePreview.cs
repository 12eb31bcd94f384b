using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Engagement.Territories;

namespace Engagement.Years;

/// <summary>What a chat shows of a link to an announced year. No person is named: a chat keeps its preview when a consent is withdrawn.</summary>
internal sealed record SharePreview(string Title, string Description)
{
    private const int Width = 1200;
    private const int Height = 630;

    public static SharePreview Of(AnnouncedYear year) => new(
        $"Мектеп көшбасшылары {Told(year.Season)} · {year.School.Kk}",
        $"Жыл қорытындысы: фракциялар мен номинациялар. Итоги года: фракции и номинации. {year.School.Ru}");

    public static SharePreview Of(AnnouncedTerritoryYear year) => new(
        $"Жыл мектебі {Told(year.Season)} · {year.Name.Kk}", $"Жыл мектептері әділ индекс бойынша. Школы года по справедливому индексу. {year.Name.Ru}");

    public string Tags(HttpRequest request)
    {
        var root = $"{request.Scheme}://{request.Host}";
        var tags = new StringBuilder();
        foreach (var (property, content) in ((string, string)[])
                 [
                     ("og:type", "article"),
                     ("og:site_name", "Көшбасшы"),
                     ("og:locale", "kk_KZ"),
                     ("og:title", Title),
                     ("og:description", Description),
                     ("og:url", $"{root}{request.Path}"),
                     ("og:image", $"{root}/share/year.png"),
                     ("og:image:width", $"{Width}"),
                     ("og:image:height", $"{Height}"),
                     ("og:image:alt", "Мектеп көшбасшылары"),
                 ])
        {
            tags.Append(CultureInfo.InvariantCulture, $"<meta property=\"{property}\" content=\"{HtmlEncoder.Default.Encode(content)}\" />");
        }

        return tags.Append("<meta name=\"twitter:card\" content=\"summary_large_image\" />").ToString();
    }

    private static string Told(string season) => season.Replace('-', '–');
}
