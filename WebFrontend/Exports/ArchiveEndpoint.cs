using Engagement.Acts;
using Engagement.Archives;
using Engagement.Elections;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Exports;

/// <summary>The whole school as one file that another installation opens.</summary>
internal static class ArchiveEndpoint
{
    public static async Task<IResult> Get(
        string school, IGrainFactory grains, SchoolArchive archive, SchoolClock clock, ActRecorder acts, HttpContext context)
    {
        if (Access.Refusal(context, Right.ExportSchool, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is null)
        {
            return Problem.UnknownSchool.ToResult();
        }

        await CountVotes(school, grains);
        var file = Temporary();
        try
        {
            await Task.Run(() => archive.Write(school, clock.Now, file));
        }
        catch (ArchiveRefusedException e)
        {
            await file.DisposeAsync();
            return new Problem(409, "votes-not-counted", e.Message).ToResult();
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        await acts.Write(context);
        return Results.File(file, "application/zip", $"{school}-{clock.Now:yyyy-MM-dd}.zip");
    }

    /// <summary>Elections whose hours are over are counted by the first to ask.</summary>
    private static async Task CountVotes(string school, IGrainFactory grains)
    {
        foreach (var notice in await grains.GetGrain<IElectionsGrain>(Keys.Elections(school)).List())
        {
            await grains.GetGrain<IElectionGrain>(Keys.Election(school, notice.Id)).Get();
        }
    }

    /// <summary>Without a name as soon as it is there, where the system can do that, so that not even a crash leaves it behind.</summary>
    private static FileStream Temporary()
    {
        var path = Path.Combine(Path.GetTempPath(), $"engagement-archive-{Guid.NewGuid():N}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 64 * 1024,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (OperatingSystem.IsWindows())
        {
            return new(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
