using System.Globalization;
using System.Text.Json;
using Engagement.Domain;
using Engagement.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace Engagement.Import;

/// <summary>A file and what was said of it. Nothing of it is written to a disk: it lives as long as the request.</summary>
internal sealed record ImportRequest(byte[] Content, string Name, ImportOptions Options)
{
    private static readonly FormOptions Form = new()
    {
        // The whole form stays in memory: no list of children in a folder for temporary files.
        MemoryBufferThreshold = ImportLimits.FileBytes + (1024 * 1024),
        MultipartBodyLengthLimit = ImportLimits.FileBytes + (1024 * 1024),
        ValueLengthLimit = 1024 * 1024,
    };

    public static async Task<(ImportRequest? Request, Problem? Refused)> Read(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return (null, new(415, "not-multipart", "Send the file as multipart/form-data."));
        }

        try
        {
            var form = await request.ReadFormAsync(Form, request.HttpContext.RequestAborted);
            if (form.Files.GetFile("file") is not { } file)
            {
                return (null, Problem.Invalid("file", "There is no file in the request."));
            }

            if (file.Length > ImportLimits.FileBytes)
            {
                return (null, TooLarge);
            }

            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, request.HttpContext.RequestAborted);
            var options = form["options"] is [{ Length: > 0 } json] ? JsonSerializer.Deserialize<ImportOptions>(json, JsonSerializerOptions.Web) : null;
            return (new(content.ToArray(), Path.GetFileName(file.FileName), options ?? new()), null);
        }
        catch (JsonException e)
        {
            return (null, Problem.Invalid("options", e.Path ?? "The options are not well-formed JSON."));
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, TooLarge);
        }
        catch (Exception e) when (e is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            return request.ContentLength > Form.MultipartBodyLengthLimit ? (null, TooLarge) : (null, Problem.Invalid("file", "The form is not well-formed."));
        }
    }

    private static Problem TooLarge => new(413, "body-too-large", $"A file has at most {ImportLimits.FileBytes / (1024 * 1024)} MiB.");
}

/// <param name="Tables">How tables are read, by name; those left out as the server proposes.</param>
/// <param name="Since">
/// When memberships begin of which the file names no day, and the first day away of who has left; today when left out.
/// </param>
/// <param name="Answers">Of doubtful rows, by <c>sheet!row</c>: the id of a candidate, or <c>new</c>.</param>
/// <param name="Left">The ids of those who have left the school, among the students whom the file does not name.</param>
/// <param name="Plan">The plan that was looked at, to be carried out.</param>
internal sealed record ImportOptions(
    Dictionary<string, TableOptions>? Tables = null, DateOnly? Since = null, Dictionary<string, string>? Answers = null, string[]? Left = null,
    string? Plan = null)
{
    public Dictionary<FilePlace, string> AnswersByPlace()
    {
        var byPlace = new Dictionary<FilePlace, string>();
        foreach (var (place, answer) in Answers ?? [])
        {
            if (place.LastIndexOf('!') is var at and >= 0 && int.TryParse(place.AsSpan(at + 1), CultureInfo.InvariantCulture, out var row))
            {
                byPlace[new(place[..at], row)] = answer;
            }
        }

        return byPlace;
    }
}

/// <param name="Kind"><c>students</c>, <c>staff</c> or <c>none</c>.</param>
/// <param name="Fields">By column letters; columns left out are not read.</param>
internal sealed record TableOptions(string? Kind, Dictionary<string, string?>? Fields);
