using Engagement.Domain;
using Engagement.Students;

namespace Engagement.Ceremonies;

/// <summary>The leader's sheet: what stands on the screen, and what comes, with the full names that are to be read out.</summary>
/// <param name="Position">Null while there is neither a ceremony nor a rehearsal.</param>
/// <param name="Cues">How many there are.</param>
/// <param name="IsSealed">Whether the ceremony can begin.</param>
internal sealed record CeremonyPromptAnswer(
    string State, bool IsRehearsal, bool IsSealed, long Version, int? Position, int Cues, LeaderSlide? Now, LeaderSlide? Next)
{
    public static CeremonyPromptAnswer Of(CeremonyPrompt prompt, Roster roster, ShownWinners shown)
    {
        var students = roster.Students.ToDictionary(student => student.Id);
        return new(
            prompt.Reading is not { } reading ? CeremonyAnswer.None : reading.IsOver ? CeremonyAnswer.Over : CeremonyAnswer.Running,
            prompt.Reading?.IsRehearsal ?? false,
            prompt.IsSealed,
            prompt.Reading?.Version ?? 0,
            prompt.Reading?.Position,
            prompt.Cues,
            LeaderSlideOf(prompt.Reading?.Now),
            LeaderSlideOf(prompt.Next));

        LeaderSlide? LeaderSlideOf(Cue? cue) => cue is null
            ? null
            : new(Slide.From(cue, shown.Of), [.. cue.Winners.Select(winner => students.GetValueOrDefault(winner.Id)).OfType<Student>().Select(ReadOut)]);

        ReadOutName ReadOut(Student student) => new(student.Name, student.Class, new Visibility(roster.Policy).NameOn(Consents.Surface.Public, student));
    }
}

/// <param name="Slide">As everybody sees it.</param>
/// <param name="Names">Of the students in it.</param>
internal sealed record LeaderSlide(Slide Slide, IEnumerable<ReadOutName> Names);

/// <param name="ShownAs">Null when the screen shows a crest in the place of a name: then the name is not read out either.</param>
internal sealed record ReadOutName(string Name, string Class, string? ShownAs);
