using System.Security.Cryptography;
using Engagement.Accounts;
using Engagement.Acts;
using Engagement.Archives;
using Engagement.Cluster;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Storage;
using Engagement.Students;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Engagement.Commands;

/// <summary>
/// <c>school open FILE</c> takes a school's archive into the data directory; the server must not run meanwhile. All of it is taken
/// or nothing, and a command that was interrupted is run again. <c>school coordinator SCHOOL NAME</c> then makes somebody its
/// coordinator and prints the invitation: an archive lets nobody in.
/// </summary>
internal static class SchoolCommand
{
    private const string AtTheServer = "server";

    /// <returns>0 when it is done, 1 when it was refused, 2 when the command was not understood.</returns>
    public static async Task<int> Run(string[] args)
    {
        switch (args)
        {
            case ["open", var file, .. var settings] when File.Exists(file):
                await On(settings, services => Open(file, services));
                return 0;
            case ["coordinator", var school, var name, .. var settings] when !school.StartsWith('-') && !name.StartsWith('-'):
                await On(settings, services => Invite(school, name.Trim(), services));
                return 0;
            default:
                await Console.Error.WriteLineAsync("Usage: school open FILE.zip [--Data:Directory DIR] | school coordinator SCHOOL \"NAME\" [--Data:Directory DIR]");
                return 2;
        }
    }

    private static async Task On(string[] settings, Func<IServiceProvider, Task> act)
    {
        var builder = Host.CreateApplicationBuilder(settings);
        if (builder.IsClustered())
        {
            throw new CommandRefusedException("A cluster takes no archive. Open it in an empty folder, then bring the folder in with 'move'.");
        }

        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddEngagement();
        using var host = builder.Build();
        await host.StartAsync();
        try
        {
            await act(host.Services);
        }
        catch (ArchiveRefusedException e)
        {
            throw new CommandRefusedException(e.Message);
        }
        finally
        {
            await host.StopAsync();
        }
    }

    private static async Task Open(string file, IServiceProvider services)
    {
        await using var content = File.OpenRead(file);
        var archive = OpenedArchive.Read(content);
        var grains = services.GetRequiredService<IGrainFactory>();
        if ((await grains.GetGrain<ISchoolDirectoryGrain>(Keys.Directory).List()).Any(known => known.Id == archive.School))
        {
            throw new CommandRefusedException($"{archive.School} is a school of this installation already.");
        }

        await ArchiveTaking.Take(archive, services.GetRequiredService<IArchiveSource>(), services.GetRequiredService<SqliteWriter>());
        var profile = grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(archive.School));
        await profile.Found((await profile.Get())!);
        StoredBook.Tell(archive.Book);
        Console.WriteLine($"Opened {archive.School} as of {archive.Manifest.MadeAt:yyyy-MM-dd HH:mm zzz}: {archive.States.Count} states, {archive.Notes.Count} notes.");
        Console.WriteLine($"Nobody can sign in yet. Next: school coordinator {archive.School} \"NAME\"");
    }

    private static async Task Invite(string school, string name, IServiceProvider services)
    {
        var grains = services.GetRequiredService<IGrainFactory>();
        var profile = await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() ?? throw new CommandRefusedException($"There is no school '{school}'.");
        var roster = grains.GetGrain<IRosterGrain>(Keys.Roster(school));
        var staff = (await roster.GetIfNewer(-1))!.Staff.Where(member => member.Name == name).ToList();
        var member = staff switch
        {
            [] => new StaffMember($"a-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}", name),
            [var known] => known,
            _ => throw new CommandRefusedException($"{staff.Count} people of the staff are called '{name}'."),
        };
        await services.GetRequiredService<IActLog>().Append(new(
            school, services.GetRequiredService<SchoolClock>().Now, AtTheServer, AtTheServer, AtTheServer, "invite", member.Id, 201, null, null, null));
        if (staff.Count == 0)
        {
            await roster.Appoint(member);
        }

        var today = services.GetRequiredService<SchoolClock>().Today(TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
        var posts = grains.GetGrain<IPostsGrain>(Keys.Posts(school));
        if ((await posts.HeldBy(member.Id, today)).All(held => held.Code != PostKind.Coordinator))
        {
            await posts.Give(new(Guid.CreateVersion7(), member.Id, PostKind.Coordinator, null, today, null));
        }

        var invitation = await grains.GetGrain<IStaffGrain>(Keys.Staff(school)).Invite(member.Id, name);
        Console.WriteLine($"{name} ({school}) opens /invitation and enters {invitation.Code} before {invitation.ExpiresAt:yyyy-MM-dd HH:mm zzz}.");
    }
}
