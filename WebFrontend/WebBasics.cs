using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Engagement.Problems;
using Engagement.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Engagement;

/// <summary>What every page and endpoint shares: JSON, problem answers, headers, compression, the browser program.</summary>
internal static class WebBasics
{
    public static void AddWebBasics(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddExceptionHandler<ProblemExceptionHandler>();
        builder.Services.AddOpenApi();
        builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
        // Packed a fifth smaller than at the fastest level, for phones on a weak line.
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.ConfigureHttpJsonOptions(options => Configure(options.SerializerOptions));
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>(TrustProxies);
        builder.Services.AddDataProtection().SetApplicationName("koshbasshy");
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>((options, services) => options.XmlRepository = KeysOf(services));
    }

    public static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }

    public static void UseWebBasics(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(context => Problem.OfStatus(context.HttpContext.Response.StatusCode).ToResult().ExecuteAsync(context.HttpContext));
        app.UseSecurityHeaders();
        app.UseSameOrigin();
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions
        {
            // Built files carry a hash of their content in their names; the page that names them is always asked for anew.
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl =
                context.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    /// <summary>The browser program answers every address that is not the server's own.</summary>
    public static void MapPages(this WebApplication app)
    {
        var page = new StaticFileOptions { OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = "no-cache" };
        app.MapFallbackToFile("/", "index.html", page);
        app.MapFallbackToFile("{*path:nonfile:regex(^(?!(api|hubs|health|openapi)(/|$)))}", "index.html", page);
    }

    /// <summary>
    /// Who asks and whether over HTTPS is taken from a proxy's headers only when the proxy runs on this computer or its address
    /// stands in <c>Proxy:Addresses</c>. Otherwise a whole city would share the sign-in limit of the proxy's one address.
    /// </summary>
    private static void TrustProxies(ForwardedHeadersOptions options, IConfiguration configuration)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var address in configuration.GetSection("Proxy:Addresses").Get<string[]>() ?? [])
        {
            options.KnownProxies.Add(IPAddress.TryParse(address, out var known)
                ? known
                : throw new ConfigurationException($"Proxy:Addresses holds '{address}', which is not an address."));
        }
    }

    /// <summary>Web fronts of one cluster must read each other's cookies, so their keys lie in the database that they share.</summary>
    private static IXmlRepository KeysOf(IServiceProvider services) => services.GetService<NpgsqlDataSource>() is { } database
        ? new PostgresKeyRing(database)
        : new FileSystemXmlRepository(
            Directory.CreateDirectory(Path.Combine(services.GetRequiredService<IOptions<StorageOptions>>().Value.Directory, "keys")),
            services.GetRequiredService<ILoggerFactory>());
}
