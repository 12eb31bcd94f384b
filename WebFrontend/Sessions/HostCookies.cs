using Microsoft.AspNetCore.Authentication.Cookies;

namespace Engagement.Sessions;

/// <summary>
/// Over HTTPS the session's cookie bears the prefix <c>__Host-</c>: then a browser takes it only with Secure, for this host
/// alone and for all of its paths, so neither plain HTTP nor a neighbouring host can plant another one. A school's own network
/// may speak plain HTTP, where browsers refuse the prefix; there the name stays bare.
/// </summary>
internal sealed class HostCookies : ICookieManager
{
    private const string Prefix = "__Host-";

    private readonly ChunkingCookieManager _inner = new();

    public string? GetRequestCookie(HttpContext context, string key) => _inner.GetRequestCookie(context, NameOf(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _inner.AppendResponseCookie(context, NameOf(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _inner.DeleteCookie(context, NameOf(context, key), options);

    private static string NameOf(HttpContext context, string key) => context.Request.IsHttps ? Prefix + key : key;
}
