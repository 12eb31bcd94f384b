using Engagement.Boards;
using Engagement.Consents;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>
/// The one answer to the question under which name a student may be shown somewhere, if at all. Every board, feed, page,
/// export, certificate and log that could name a student asks here.
/// </summary>
public sealed class Visibility(VisibilityPolicy policy)
{
    /// <summary>Whether the student is shown on a surface, and what stands against it.</summary>
    public Showing On(Surface surface, Student student)
    {
        if (!policy.Allowed.Contains(surface))
        {
            return Showing.Not(HeldBack.School);
        }

        // Each giver's last word on the surface. A withdrawal stands until the same giver takes it back.
        var words = student.Consents.Where(act => act.Surface == surface).GroupBy(act => act.By, (_, acts) => acts.Last()).ToList();
        if (words.Exists(word => !word.IsGiven))
        {
            return Showing.Not(HeldBack.Withdrawn);
        }

        if (words.Count == 0)
        {
            return Showing.Not(HeldBack.NotGiven);
        }

        return NeedsParent(student) && !words.Exists(IsParents)
            ? Showing.Not(HeldBack.Parent)
            : new(surface == Surface.Certificate ? student.Name : ShownNameOf(student), null);
    }

    /// <summary>The name on a surface; null when it shows nothing of the student.</summary>
    public string? NameOn(Surface surface, Student student) => On(surface, student).Name;

    /// <summary>The name for those who look at boards; null when they see nothing of the student.</summary>
    public string? NameFor(Audience audience, Student student) => audience switch
    {
        Audience.Staff => student.Name,
        Audience.School => NameOn(Surface.School, student),
        _ => NameOn(Surface.Public, student),
    };

    /// <summary>Whether the student is too young to be shown on the own word alone.</summary>
    public bool NeedsParent(Student student) => student.Grade <= Math.Max(policy.ParentUpToGrade, VisibilityPolicy.YoungestOnTheirOwn);

    /// <summary>A student's nickname, or the given name: the second word of a full name, as class registers write it.</summary>
    public static string ShownNameOf(Student student) => student.ShownAs ?? GivenNameOf(student.Name);

    internal static string GivenNameOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 ? words[1] : name;
    }

    internal static bool IsParents(ConsentAct act) => act.By is ConsentGiver.Parent or ConsentGiver.Paper;
}

/// <param name="Name">Null when the surface shows nothing of the student.</param>
/// <param name="Because">What stands against it; null when shown.</param>
public readonly record struct Showing(string? Name, HeldBack? Because)
{
    internal static Showing Not(HeldBack because) => new(null, because);
}

/// <summary>Why a surface shows nothing of a student; names are part of the HTTP contract.</summary>
public enum HeldBack
{
    /// <summary>The school does not allow the surface.</summary>
    School,

    /// <summary>Somebody who may withdrew it.</summary>
    Withdrawn,

    /// <summary>Nobody has consented yet.</summary>
    NotGiven,

    /// <summary>The student is young and no parent has consented.</summary>
    Parent,
}
