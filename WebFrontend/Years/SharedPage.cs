using System.Net;
using System.Text;

namespace Engagement.Years;

/// <summary>
/// A link to a year that is shared in a chat says by itself what it leads to: a crawler runs no scripts. The page is the browser program
/// like any other.
/// </summary>
internal static class SharedPage
{
    /// <param name="preview">Null while there is nothing that everybody may know.</param>
    public static async Task<IResult> Of(HttpContext context, SharePreview? preview)
    {
        var page = await Read(context.RequestServices.GetRequiredService<IWebHostEnvironment>());
        context.Response.Headers.CacheControl = "no-cache";
        return preview is not null
            ? Results.Content(page.Replace("</head>", $"{preview.Tags(context.Request)}</head>", StringComparison.Ordinal), "text/html", Encoding.UTF8)
            : Results.Content(page, "text/html", Encoding.UTF8, (int)HttpStatusCode.NotFound);
    }

    private static async Task<string> Read(IWebHostEnvironment host)
    {
        using var reader = new StreamReader(host.WebRootFileProvider.GetFileInfo("index.html").CreateReadStream());
        return await reader.ReadToEndAsync();
    }
}
