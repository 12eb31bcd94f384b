using System.Net.Mail;
using Engagement.Accounts;
using Engagement.Acts;
using Engagement.Domain;
using Engagement.Limits;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Contact;

/// <summary>
/// How the public reaches a school's self-government (S0-52): the address of a role, never of a person, and a form. What was seen to is
/// not kept.
/// </summary>
internal static class ContactEndpoints
{
    private const int LongestText = 1000;
    private const int LongestAddress = 254;

    public static void MapContact(this IEndpointRouteBuilder routes)
    {
        var contact = routes.MapGroup("/api/schools/{school}/contact").WithTags("Contact");
        contact.MapGet("/", Get);
        contact.MapPut("/", Put);
        contact.MapPost("/messages", Send).RequireRateLimiting(LimitNames.Message).WithoutAct("Strangers write it; the log is of people of the school.");
        contact.MapGet("/messages", List);
        contact.MapDelete("/messages/{message:guid}", Remove);
    }

    private static async Task<IResult> Get(string school, IGrainFactory grains) => await IsSchool(grains, school)
        ? Results.Ok(new { Address = await Grain(grains, school).Address() })
        : Problem.NotFound.ToResult();

    private static async Task<IResult> Put(string school, AddressRequest request, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        var address = request.Address?.Trim() is { Length: > 0 } written ? written : null;
        if (address is not null && !IsAddress(address))
        {
            return Problem.Invalid("address", "An e-mail address of at most 254 characters, or nothing.").ToResult();
        }

        if (address is not null && await IsSomebodys(grains, school, address))
        {
            return new Problem(422, "personal-address", "Somebody signs in with this address; the public sees the address of a role only.") { Field = "address" }.ToResult();
        }

        context.Describe(old: await Grain(grains, school).Address(), @new: address);
        await Grain(grains, school).SetAddress(address);
        return Results.Ok(new { Address = address });
    }

    private static async Task<IResult> Send(string school, MessageRequest request, IGrainFactory grains, SchoolClock clock)
    {
        if (!await IsSchool(grains, school))
        {
            return Problem.NotFound.ToResult();
        }

        if (request.Id is not { } id)
        {
            return Problem.Invalid("id", "The id of a message is a UUID made by the client.").ToResult();
        }

        if (request.Topic is not { } topic)
        {
            return Problem.Invalid("topic", "One of question, proposal, partnership, correction.").ToResult();
        }

        if (request.Text?.Trim() is not { Length: > 0 and <= LongestText } text)
        {
            return Problem.Invalid("text", "Between 1 and 1,000 characters.").ToResult();
        }

        var replyTo = request.ReplyTo?.Trim() is { Length: > 0 } written ? written : null;
        if (replyTo is not null && !IsAddress(replyTo))
        {
            return Problem.Invalid("replyTo", "An e-mail address of at most 254 characters, or nothing.").ToResult();
        }

        return await Grain(grains, school).Send(new(id, topic, text, replyTo, clock.Now)) == SendOutcome.Full
            ? new Problem(409, "contact-full", "Too many messages wait to be read; come again in some days.").ToResult()
            : Results.Accepted();
    }

    private static async Task<IResult> List(string school, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.ReceiveComplaints, school) is { } refused)
        {
            return refused.ToResult();
        }

        var messages = await Grain(grains, school).Messages();
        return Results.Ok(new
        {
            Items = messages.Select(message => new { message.Id, message.Topic, message.Text, message.ReplyTo, SentAt = TimeZoneInfo.ConvertTime(message.SentAt, Territory.Zone) }),
            Next = (string?)null,
        });
    }

    private static async Task<IResult> Remove(string school, Guid message, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.ReceiveComplaints, school) is { } refused)
        {
            return refused.ToResult();
        }

        context.Describe($"{message}");
        return await Grain(grains, school).Remove(message) ? Results.NoContent() : Problem.NotFound.ToResult();
    }

    private static bool IsAddress(string text) =>
        text.Length <= LongestAddress && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);

    private static async Task<bool> IsSomebodys(IGrainFactory grains, string school, string address) =>
        (await grains.GetGrain<IStaffGrain>(Keys.Staff(school)).All()).Any(known => string.Equals(known.Login, address, StringComparison.OrdinalIgnoreCase));

    private static async Task<bool> IsSchool(IGrainFactory grains, string school) =>
        await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is not null;

    private static IContactGrain Grain(IGrainFactory grains, string school) => grains.GetGrain<IContactGrain>(Keys.Contact(school));

    private sealed record AddressRequest(string? Address);

    private sealed record MessageRequest(Guid? Id, MessageTopic? Topic, string? Text, string? ReplyTo);
}
