using Engagement.Acts;
using Engagement.Archives;
using Engagement.Elections;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Storage;
using Microsoft.Extensions.Options;

namespace Engagement.Exports;

/// <summary>The whole school as one file that another installation opens.</summary>
internal static class ArchiveEndpoint
{
    public static async Task<IResult> Get(
        string school, IGrainFactory grains, SchoolClock clock, ActRecorder acts, HttpContext context)
    {
        if (Access.Refusal(context, Right.ExportSchool, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is null)
        {
            return Problem.UnknownSchool.ToResult();
        }

        if (context.RequestServices.GetService<SchoolArchive>() is not { } archive)
        {
            return new Problem(409, "no-archive-here", "A cluster keeps its schools in one database and makes no archive of one of them.").ToResult();
        }

        await CountVotes(school, grains);
        var folder = context.RequestServices.GetRequiredService<IOptions<StorageOptions>>().Value.Directory;
        var file = Temporary(folder);
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

    /// <summary>Beside the data, where the same lies open anyway, and gone with the answer.</summary>
    private static FileStream Temporary(string folder) => new(
        Path.Combine(folder, $".archive-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024,
        FileOptions.DeleteOnClose | FileOptions.Asynchronous);
}
