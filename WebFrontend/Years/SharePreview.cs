using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Engagement.Years;

/// <summary>What a chat shows of a link to an announced year. No person is named: a chat keeps its preview when a consent is withdrawn.</summary>
internal static class SharePreview
{
    private const int Width = 1200;
    private const int Height = 630;

    public static string Of(AnnouncedYear year, HttpRequest request)
    {
        var (root, season) = ($"{request.Scheme}://{request.Host}", year.Season.Replace('-', '–'));
        var tags = new StringBuilder();
        foreach (var (property, content) in ((string, string)[])
                 [
                     ("og:type", "article"),
                     ("og:site_name", "Көшбасшы"),
                     ("og:locale", "kk_KZ"),
                     ("og:title", $"Мектеп көшбасшылары {season} · {year.School.Kk}"),
                     ("og:description", $"Жыл қорытындысы: фракциялар мен номинациялар. Итоги года: фракции и номинации. {year.School.Ru}"),
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
}
