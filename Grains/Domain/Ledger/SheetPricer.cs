using Engagement.Ledger;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>What a line asks for, when nothing forbids it.</summary>
internal readonly record struct Claim(Kind Kind, int Units, int Asked);

/// <summary>
/// Prices the lines of one sheet in their order, each as if those before it stood in the book already (rulebook, section 11).
/// </summary>
internal sealed class SheetPricer(Rulebook rulebook, Usage usage, Deed deed, string author)
{
    private const int MaxUnits = 1000;

    private readonly HashSet<(string Student, string Kind)> _lines = [];

    /// <summary>Steps 2 to 4. Returns the refusal code of a line at fault, otherwise null and the claim.</summary>
    public string? Check(SheetLine line, out Claim claim)
    {
        claim = default;
        if (rulebook.Find(line.Kind) is not { } kind)
        {
            return RefusalCode.UnknownKind;
        }

        if (line.Units < 1 || line.Units > (kind.UnitsAllowed ? MaxUnits : 1))
        {
            return RefusalCode.UnitsNotAllowed;
        }

        if (!kind.LevelCounts && deed.Level.Code != Level.School)
        {
            return RefusalCode.LevelNotAllowed;
        }

        if (kind.EventRequired && deed.Event is null)
        {
            return RefusalCode.EventRequired;
        }

        if (!_lines.Add((line.Student, line.Kind)))
        {
            return RefusalCode.DuplicateLine;
        }

        var price = Rulebook.PriceOf(kind, deed.Level);
        var asked = price * line.Units;
        if (deed.Event is { } @event)
        {
            if (!kind.RepeatsAtEvent && usage.StandingPrice(line.Student, kind, @event) > 0)
            {
                return RefusalCode.AlreadyAwarded;
            }

            if (kind.Seats is { } seats && usage.SeatsTaken(kind, @event) >= seats)
            {
                return RefusalCode.NoSeatLeft;
            }

            if (kind.IsOnLadder && (asked -= HighestOnLadder(line.Student, @event)) <= 0)
            {
                return RefusalCode.AlreadyAwarded;
            }
        }

        usage.Occupy(line.Student, kind, price, deed, lines: 1);
        claim = new(kind, line.Units, asked);
        return null;
    }

    /// <summary>Steps 5 to 7.</summary>
    public Entry Grant(Claim claim, Attribution who)
    {
        var (counted, why) = Count(claim, who.Student);
        var rest = claim.Asked / claim.Units * counted;
        var (room, cap) = RoomFor(claim.Kind, who.Student);
        var granted = Math.Min(rest, room);
        if (granted < rest)
        {
            why |= cap;
        }

        usage.Spend(who.Student, claim.Kind, author, deed, counted, granted);
        return new(who.Student, who.Faction, who.Class, claim.Kind.Code, claim.Units, counted, claim.Asked, granted, why, null);
    }

    private int HighestOnLadder(string student, string @event)
    {
        var highest = 0;
        foreach (var kind in rulebook.Ladder)
        {
            highest = Math.Max(highest, usage.StandingPrice(student, kind, @event));
        }

        return highest;
    }

    private (int Counted, Withholding Why) Count(Claim claim, string student)
    {
        var kind = claim.Kind;
        var (counted, why) = (claim.Units, Withholding.None);
        var left = Math.Max(0, kind.KindCap.Units - usage.Units(student, kind, deed));
        if (left < counted)
        {
            (counted, why) = (left, Withholding.KindCap);
        }

        if (kind.Code == Kind.MentorKudos)
        {
            left = Math.Max(0, rulebook.Caps.WeekPerMentor - usage.MentorUnits(author, deed));
            if (left < counted)
            {
                (counted, why) = (left, why | Withholding.MentorCap);
            }
        }

        return (counted, why);
    }

    private (int Room, Withholding Cap) RoomFor(Kind kind, string student)
    {
        var caps = rulebook.Caps;
        var inQuarter = usage.QuarterPoints(student, kind.CapClass, deed);
        if (kind.CapClass == CapClass.Prize)
        {
            return (Math.Max(0, caps.QuarterPrize - inQuarter), Withholding.PrizeCap);
        }

        var week = caps.WeekRegular - usage.WeekPoints(student, deed);
        var quarter = (caps.QuarterRegularPerTeachingWeek * deed.Quarter!.TeachingWeeks) - inQuarter;
        return week <= quarter ? (Math.Max(0, week), Withholding.WeekCap) : (Math.Max(0, quarter), Withholding.QuarterCap);
    }
}
