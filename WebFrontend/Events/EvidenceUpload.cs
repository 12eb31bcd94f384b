using Microsoft.AspNetCore.Http.Features;

namespace Engagement.Events;

/// <summary>A file that is sent as the body of a request.</summary>
internal static class EvidenceUpload
{
    private const int Reading = 64 * 1024;

    /// <summary>The body as it is, in memory only; null when there is more of it than a file may have.</summary>
    public static async Task<byte[]?> Read(HttpContext context, int most)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        if (context.Request.ContentLength > most)
        {
            return null;
        }

        using var content = new MemoryStream();
        var part = new byte[Reading];
        for (int read; (read = await context.Request.Body.ReadAsync(part, context.RequestAborted)) > 0;)
        {
            if (content.Length + read > most)
            {
                return null;
            }

            await content.WriteAsync(part.AsMemory(0, read), context.RequestAborted);
        }

        return content.ToArray();
    }
}
