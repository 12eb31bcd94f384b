using Engagement.Problems;

namespace Engagement.Leagues;

/// <summary>What a league refuses, as a problem answer.</summary>
internal static class LeagueProblem
{
    public static Problem Of(string refusal) => refusal switch
    {
        LeagueRefusal.UnknownLeague => new(404, refusal, "The school's plan has no such series of matches."),
        LeagueRefusal.UnknownMatch => new(404, refusal, "The league has no such match."),
        LeagueRefusal.UnknownSport => new(422, refusal, "Nobody plays that here.") { Field = "sport" },
        LeagueRefusal.ClassNotInBand => new(422, refusal, "A class plays with the grades of its own band.") { Field = "classes" },
        LeagueRefusal.ClassesNeeded => new(422, refusal, "From two to sixteen classes, each once.") { Field = "classes" },
        LeagueRefusal.DayOutside => new(422, refusal, "A match is played within the days of its event.") { Field = "day" },
        LeagueRefusal.NotPlayed => new(409, refusal, "The event was cancelled or written off."),
        LeagueRefusal.NotYet => new(422, refusal, "There is no result before the day."),
        LeagueRefusal.ScoreOutOfRange => new(422, refusal, "From 0 to 999.") { Field = "home" },
        LeagueRefusal.HasScore => new(409, refusal, "What was played stays on the list; take its result back first."),
        _ => new(422, refusal, "The league has no room for more."),
    };
}
