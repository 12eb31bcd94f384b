using System.Collections.Immutable;
using Engagement.Volunteering;

namespace Engagement.Domain;

public static class Announcing
{
    public const int MostShifts = 40;
    public const int MostPlaces = 100;

    public static string? FaultOf(Announcement announcement, ImmutableArray<Shift> shifts) =>
        shifts.Length > MostShifts ? VolunteeringRefusal.TooManyShifts
        : shifts.DistinctBy(shift => shift.Id).Count() < shifts.Length ? VolunteeringRefusal.ShiftConflict
        : shifts.Any(shift => shift.Day < announcement.From || shift.Day > announcement.To) ? VolunteeringRefusal.ShiftOutside
        : null;
}
