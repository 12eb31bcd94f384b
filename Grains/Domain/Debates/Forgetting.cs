using Engagement.Debates;

namespace Engagement.Domain;

/// <summary>
/// A tournament that speaks of a person no more. Ids stay, they belong to nobody then; what somebody has typed goes where it
/// names the person.
/// </summary>
internal static class Forgetting
{
    private const string Gone = "…";

    public static Tournament Of(Tournament tournament, string student, Traces traces)
    {
        var takesPart = tournament.Teams.Any(team => team.Members.Contains(student))
            || tournament.Judges.Contains(student) || tournament.Timekeepers.Contains(student);
        return tournament with
        {
            Announcement = tournament.Announcement with { Title = Kept(tournament.Announcement.Title) },
            Teams = [.. tournament.Teams.Select((team, number) => traces.AreIn(team.Name, takesPart) ? team with { Name = $"{Gone} {number + 1}" } : team)],
            Rounds =
            [
                .. tournament.Rounds.Select(round => round with
                {
                    Motion = Kept(round.Motion),
                    Rooms = [.. round.Rooms.Select(room => room with
                    {
                        Slips = [.. room.Slips.Select(slip => slip with { Returned = slip.Returned is { } words ? Kept(words) : null })],
                    })],
                }),
            ],
        };

        string Kept(string text) => traces.AreIn(text, takesPart) ? Gone : text;
    }
}
