using System.Net.Http.Json;
using Engagement.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Engagement.Tests;

public sealed class PasswordsTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    [Fact]
    public void A_real_server_hashes_as_OWASP_asks()
    {
        var folder = Directory.CreateTempSubdirectory("engagement-passwords-").FullName;
        using (var real = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder.UseEnvironment("Production").UseSetting("Data:Directory", folder)))
        {
            var hash = Convert.FromBase64String(real.Services.GetRequiredService<Passwords>().Hash(SchoolServer.Password));

            // Identity's third format: the number 1, then the pseudo-random function (2 is HMAC-SHA512) and the rounds, big-endian.
            Assert.Equal([1, 0, 0, 0, 2], hash[..5]);
            Assert.Equal(210_000, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5)));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_older_hash_is_replaced_when_its_password_is_next_typed()
    {
        const string Login = "hashed.long.ago";
        var older = new Passwords(Options.Create(new PasswordHasherOptions { IterationCount = 10 })).Hash(SchoolServer.Password);
        var account = server.Services.GetRequiredService<IGrainFactory>().GetGrain<IAccountGrain>(Keys.Account(Login));
        await account.Save(new(Login, Login, Login, "abai", Role.Mentor, older, "stamp", 0, null, 0));
        using var stranger = server.CreateClient();
        await stranger.PostAsJsonAsync("/api/session", new { login = Login, password = "not this one" });
        Assert.Equal(older, (await account.Get())!.PasswordHash);

        using var first = await server.SignedIn(Login);
        var renewed = (await account.Get())!.PasswordHash;
        Assert.Equal(PasswordVerificationResult.Success, server.Services.GetRequiredService<Passwords>().Check(renewed, SchoolServer.Password));
        using var second = await server.SignedIn(Login);
        Assert.Equal(renewed, (await account.Get())!.PasswordHash);
        Assert.Equal(200, (int)(await first.GetAsync("/api/session")).StatusCode);
    }
}
