using System.Text.Json;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>A phone: its browser can be closed and opened again, and what it stored stays.</summary>
internal sealed class LastingDevice(IPlaywright playwright, Uri address) : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("engagement-device-").FullName;
    private IBrowserContext? _browser;

    public IPage Page { get; private set; } = null!;

    public DeskPage Desk => new(Page);

    public async Task Open(bool withoutLink = false)
    {
        _browser = await playwright.Chromium.LaunchPersistentContextAsync(_folder, new()
        {
            ExecutablePath = Chromium.Executable,
            Args = Chromium.Arguments,
            BaseURL = address.ToString(),
            ViewportSize = Screen.Phone,
            Locale = "kk-KZ",
            TimezoneId = "Asia/Almaty",
            Offline = withoutLink,
        });
        _browser.SetDefaultTimeout(30_000);
        Page = _browser.Pages[0];
    }

    public async Task Close()
    {
        await _browser!.CloseAsync();
        _browser = null;
    }

    public Task<IPage> AnotherTab() => _browser!.NewPageAsync();

    public Task SetClock(string time) => Page.Clock.SetFixedTimeAsync(time);

    public Task LoseLink() => _browser!.SetOfflineAsync(true);

    public Task FindLink() => _browser!.SetOfflineAsync(false);

    /// <summary>Everything arrives but sheets.</summary>
    public Task HoldBackSheets() => _browser!.RouteAsync("**/sheets", route => route.AbortAsync());

    public Task LetSheetsGo() => _browser!.UnrouteAsync("**/sheets");

    public Task EndSession() => _browser!.ClearCookiesAsync();

    /// <summary>Signs in and waits until the desk could do without a link.</summary>
    public async Task SignIn(string login)
    {
        await Desk.SignIn(login);
        await Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");
        await Page.EvaluateAsync(
            """
            async person => {
              const isKept = () => new Promise(resolve => {
                const opening = indexedDB.open('koshbasshy');
                opening.onsuccess = () => {
                  const found = opening.result.transaction('books').objectStore('books').count(person);
                  found.onsuccess = () => { opening.result.close(); resolve(found.result === 1); };
                };
              });
              while (!await isKept()) {
                await new Promise(resolve => setTimeout(resolve, 50));
              }
            }
            """,
            $"abai/{login}");
    }

    /// <summary>Every row of the browser's database, the keys of its storages and the addresses in its caches.</summary>
    public async Task<(JsonElement Rows, string Storage, string[] Cached)> Stored()
    {
        var rows = await Page.EvaluateAsync<string>(
            """
            () => new Promise(resolve => {
              const opening = indexedDB.open('koshbasshy');
              opening.onsuccess = async () => {
                const database = opening.result;
                const read = store => new Promise(done => {
                  const all = database.transaction(store).objectStore(store).getAll();
                  all.onsuccess = () => done(all.result);
                });
                const stores = [...database.objectStoreNames];
                const rows = Object.fromEntries(await Promise.all(stores.map(async store => [store, await read(store)])));
                database.close();
                resolve(JSON.stringify(rows));
              };
            })
            """);
        var storage = await Page.EvaluateAsync<string>("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])");
        var cached = await Page.EvaluateAsync<string[]>(
            """
            async () => (await Promise.all((await caches.keys()).map(async name =>
              (await (await caches.open(name)).keys()).map(request => new URL(request.url).pathname)))).flat()
            """);
        return (JsonDocument.Parse(rows).RootElement, storage, cached);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await Close();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
