using Engagement.Activities;

namespace Engagement.Diplomas;

/// <summary>What a student receives a paper of the school for.</summary>
/// <param name="Nomination">A code of <see cref="Nominations.NominationCode"/>, or <see cref="Volunteering"/>.</param>
/// <param name="Band">The grades that were compared; null where no grade is asked for.</param>
/// <param name="Of">The faction whose best it is; null for the whole school.</param>
/// <param name="Degree">1 to 3 of a diploma; null of every other paper.</param>
[GenerateSerializer, Immutable, Alias("year-honour")]
public sealed record Honour(string Nomination, GradeRange? Band, string? Of, int? Degree)
{
    /// <summary>No nomination and no race: the verified hours of the year.</summary>
    public const string Volunteering = "volunteering";

    /// <summary>Verified half-hours, of a volunteer's certificate; null of every other paper.</summary>
    [Id(4)]
    public int? HalfHours { get; init; }

    public static Honour OfVolunteer(int halfHours) => new(Volunteering, null, null, null) { HalfHours = halfHours };
}

/// <summary>Why a paper of a student is withdrawn: a closed list, so that nothing is written about a child. Part of the HTTP contract.</summary>
public static class WithdrawalReason
{
    /// <summary>The name is spelt wrongly: when papers are issued next, another takes its place.</summary>
    public const string WrongName = "wrong-name";

    /// <summary>It should never have been given.</summary>
    public const string Mistake = "mistake";

    /// <summary>The holder does not want it.</summary>
    public const string Declined = "declined";

    public static bool IsKnown(string? code) => code is WrongName or Mistake or Declined;
}
