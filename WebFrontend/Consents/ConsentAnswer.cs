using Engagement.Domain;
using Engagement.Students;

namespace Engagement.Consents;

/// <summary>Who sees a student, surface by surface, and how that came about.</summary>
/// <param name="ShownName">What the student is called wherever a name is shown, certificates aside.</param>
/// <param name="Nickname">Null when the student goes by the given name.</param>
/// <param name="Text">Version of the consent text that is agreed to now.</param>
internal sealed record ConsentAnswer(
    string Student, string ShownName, string? Nickname, bool NeedsParent, string Text, IEnumerable<SurfaceAnswer> Surfaces, IEnumerable<ActAnswer> Acts)
{
    public static ConsentAnswer Of(Student student, VisibilityPolicy policy)
    {
        var visibility = new Visibility(policy);
        return new(
            student.Id,
            Visibility.ShownNameOf(student),
            student.ShownAs,
            visibility.NeedsParent(student),
            ConsentTexts.Current.Version,
            SurfaceNames.All.Select(surface => SurfaceAnswer.Of(surface, student, visibility)),
            student.Consents.Reverse().Select(act => new ActAnswer(act.Surface, act.IsGiven, act.By, act.At, act.Text)));
    }
}

/// <param name="Name">The name that the surface shows; null when it shows nothing of the student.</param>
/// <param name="Because">What stands against showing; null when shown.</param>
/// <param name="Words">The last word of each who spoke, true for a consent.</param>
internal sealed record SurfaceAnswer(Surface Surface, bool Shown, string? Name, HeldBack? Because, IReadOnlyDictionary<string, bool> Words)
{
    public static SurfaceAnswer Of(Surface surface, Student student, Visibility visibility)
    {
        var (name, because) = visibility.On(surface, student);
        return new(
            surface, name is not null, name, because,
            student.Consents.Where(act => act.Surface == surface).GroupBy(act => act.By).ToDictionary(acts => acts.Key, acts => acts.Last().IsGiven));
    }
}

internal sealed record ActAnswer(Surface Surface, bool Given, string By, DateTimeOffset At, string Text);
