using Engagement.Accounts;
using Engagement.Sessions;

namespace Engagement.Acts;

/// <summary>What an endpoint knows of its act beyond what the route says. Ids and codes only.</summary>
internal sealed class ActNotes
{
    public (string Id, string Role, string School)? Actor { get; set; }

    public string? Target { get; set; }

    public string? Old { get; set; }

    public string? New { get; set; }

    public bool IsWritten { get; set; }
}

internal static class ActNotesExtensions
{
    public static ActNotes Act(this HttpContext context)
    {
        if (context.Features.Get<ActNotes>() is { } known)
        {
            return known;
        }

        var notes = new ActNotes();
        context.Features.Set(notes);
        return notes;
    }

    /// <summary>Says whom or what an act is done to, and what was changed into what: ids and codes, never a name or a text.</summary>
    public static void Describe(this HttpContext context, string? target = null, string? old = null, string? @new = null)
    {
        var notes = context.Act();
        notes.Target = target ?? notes.Target;
        notes.Old = old;
        notes.New = @new;
    }

    /// <summary>Says who acts, where there is no session yet.</summary>
    public static void DescribeActor(this HttpContext context, string id, string role, string school) => context.Act().Actor = (id, role, school);

    /// <summary>
    /// A wrong password is an act on the account that was meant, if there is one. The account is asked for in either case, so
    /// that an answer takes as long for a login that nobody has. What was typed is not kept: people type passwords into the
    /// wrong field.
    /// </summary>
    public static async Task DescribeMeant(this HttpContext context, IGrainFactory grains, string login)
    {
        login = SignIn.Normalize(login);
        if (SignIn.IsLogin(login) && await grains.GetGrain<IAccountGrain>(Keys.Account(login)).Get() is { } account)
        {
            context.DescribeActor(account.Id, account.Role, account.School);
        }
    }
}
