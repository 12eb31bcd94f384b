using System.Collections.Immutable;
using Engagement.Summer;

namespace Engagement.Domain;

/// <summary>A centre after something was done to it, or why it was not done.</summary>
public readonly record struct CentreChange(Centre? Centre, string? Refusal)
{
    public static implicit operator CentreChange(Centre centre) => new(centre, null);

    public static CentreChange Refused(string code) => new(null, code);
}

/// <summary>How a centre comes about, and how adults come into it: applied, looked at by another, admitted, agreed (S2-07, S2-11, S2-13).</summary>
public static class Forming
{
    private const int MostMembers = 500;
    private const int MostOfAnything = 300;

    public static CentreChange Describe(Centre centre, string? authority, string? contact, string? call) =>
        centre.FormedOn is not null && (authority is null || contact is null) ? CentreChange.Refused(SummerRefusal.CentreIncomplete)
        : centre with { Authority = authority, Contact = contact, Call = call };

    public static CentreChange Form(Centre centre, DateOnly today) =>
        centre.FormedOn is not null ? centre
        : centre is { Head: not null, Authority: not null, Contact: not null } ? centre with { FormedOn = today }
        : CentreChange.Refused(SummerRefusal.CentreIncomplete);

    public static CentreChange Apply(Centre centre, string person, string role, string institution, DateTimeOffset now)
    {
        if (centre.Find(person) is not { } known)
        {
            return centre.Members.Length >= MostMembers
                ? CentreChange.Refused(SummerRefusal.TooMany)
                : centre with { Members = centre.Members.Add(new(person, role, institution, MemberState.Applied, now, null)) };
        }

        var isSame = known.Role == role && known.Institution == institution;
        return isSame && known.State is MemberState.Applied or MemberState.Admitted ? centre
            : With(centre, new(person, role, institution, MemberState.Applied, now, null));
    }

    public static CentreChange Leave(Centre centre, string person) => centre.Find(person) is { } known
        ? known.State == MemberState.Left ? centre : With(centre, known with { State = MemberState.Left, AgreedAt = null })
        : CentreChange.Refused(SummerRefusal.UnknownMember);

    public static CentreChange Decide(Centre centre, string person, bool isAdmitted, string by)
    {
        if (person == by)
        {
            return CentreChange.Refused(SummerRefusal.OwnMembership);
        }

        var decided = isAdmitted ? MemberState.Admitted : MemberState.Declined;
        return centre.Find(person) switch
        {
            null => CentreChange.Refused(SummerRefusal.UnknownMember),
            { } known when known.State == decided => centre,
            { State: MemberState.Applied } known => With(centre, known with { State = decided }),
            _ => CentreChange.Refused(SummerRefusal.AlreadyDecided),
        };
    }

    public static CentreChange Agree(Centre centre, string person, DateTimeOffset now) => centre.Find(person) switch
    {
        { State: MemberState.Admitted } known => known.AgreedAt is null ? With(centre, known with { AgreedAt = now }) : centre,
        _ => CentreChange.Refused(SummerRefusal.NotAdmitted),
    };

    /// <summary>What this season lacks and the one before had; whoever was admitted is admitted again and accepts the agreement anew.</summary>
    public static Centre TakeOver(Centre centre, Centre before, DateTimeOffset now)
    {
        ImmutableArray<CentreMember> further =
        [
            .. before.Members.Where(one => one.State == MemberState.Admitted && centre.Find(one.Person) is null)
                .Select(one => one with { At = now, AgreedAt = null }),
        ];
        var authority = centre.Authority ?? before.Authority;
        var contact = centre.Contact ?? before.Contact;
        var call = centre.Call ?? before.Call;
        return further.IsEmpty && authority == centre.Authority && contact == centre.Contact && call == centre.Call
            ? centre
            : centre with { Authority = authority, Contact = contact, Call = call, Members = centre.Members.AddRange(further) };
    }

    public static CentreChange EnterCourse(Centre centre, Guid course) => centre.Courses.Contains(course) ? centre
        : centre.Courses.Length >= MostOfAnything ? CentreChange.Refused(SummerRefusal.TooMany)
        : centre with { Courses = centre.Courses.Add(course) };

    public static CentreChange EnterSquad(Centre centre, Guid squad) => centre.Squads.Contains(squad) ? centre
        : centre.Squads.Length >= MostOfAnything ? CentreChange.Refused(SummerRefusal.TooMany)
        : centre with { Squads = centre.Squads.Add(squad) };

    private static Centre With(Centre centre, CentreMember changed) =>
        centre with { Members = [.. centre.Members.Select(one => one.Person == changed.Person ? changed : one)] };
}
