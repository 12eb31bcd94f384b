using Engagement.Acts;
using Engagement.Domain;
using Engagement.Sessions;
using Microsoft.Extensions.Options;

namespace Engagement.Events;

/// <summary>
/// A file that proves an event goes in before the proof is given that names it, and comes out for those who work on the event, to be
/// saved and never shown within the page.
/// </summary>
internal static class EvidenceEndpoints
{
    public static void AddEvidence(this WebApplicationBuilder builder) => builder.Services.AddSection<EvidenceOptions>("Evidence");

    public static void MapEvidence(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/api/schools/{school}/occurrences/{id}/files").WithTags("Plan");
        files.MapPost("/", Keep);
        files.MapGet("/{file}", Get).WithReadingAsAct();
        files.MapDelete("/{file}", TakeOut);
    }

    private static async Task<IResult> Keep([AsParameters] EventCall call, IOptions<EvidenceOptions> options)
    {
        var (opened, refused) = await call.ToRun();
        if (refused is not null)
        {
            return refused.ToResult();
        }

        if (await EvidenceUpload.Read(call.Context, options.Value.FileBytes) is not { } upload)
        {
            return EventProblem.FileTooLarge(options.Value.FileBytes).ToResult();
        }

        if (EvidenceFile.Read(upload) is not var (file, content))
        {
            return EventProblem.WrongFile.ToResult();
        }

        if (opened!.Planned.IsSensitive && EvidenceFile.IsPicture(file))
        {
            return EventProblem.NoPictures.ToResult();
        }

        await call.Grains.GetGrain<IEvidenceGrain>(Keys.Evidence(call.School, call.Id, file.Id)).Keep(new(file, content));
        call.Context.Describe(call.Id, @new: file.Id);
        return Results.Json(file, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> Get([AsParameters] EventCall call, string file)
    {
        var (_, refused) = await call.ToRun();
        if (refused is not null)
        {
            return refused.ToResult();
        }

        if (!EvidenceFile.IsId(file)
            || await call.Grains.GetGrain<IEvidenceGrain>(Keys.Evidence(call.School, call.Id, file)).Get() is not { } content)
        {
            return EventProblem.UnknownFile.ToResult();
        }

        call.Context.Describe(call.Id, file);
        return Results.File(content.Content, content.File.Type, $"{call.Id}.{EvidenceFile.EndingOf(content.File)}");
    }

    /// <summary>Whoever answers for the consents takes a picture out that should not have been sent; that it was a proof stays written.</summary>
    private static async Task<IResult> TakeOut([AsParameters] EventCall call, string file)
    {
        if (Access.Refusal(call.Context, Right.ManageConsent, call.School) is { } refused)
        {
            return refused.ToResult();
        }

        if (!EvidenceFile.IsId(file))
        {
            return EventProblem.UnknownFile.ToResult();
        }

        call.Context.Describe(call.Id, file);
        await call.Grains.GetGrain<IEvidenceGrain>(Keys.Evidence(call.School, call.Id, file)).TakeOut();
        return Results.NoContent();
    }
}
