namespace Engagement.Domain;

/// <summary>Wrong passwords in a row for one login. Five lock it for five minutes, whether or not anybody has the login.</summary>
public sealed record SignInAttempts(int Failed, DateTimeOffset? LockedUntil)
{
    public const int BeforeLock = 5;

    public static TimeSpan LockTime { get; } = TimeSpan.FromMinutes(5);

    public static SignInAttempts None { get; } = new(0, null);

    public bool IsLocked(DateTimeOffset now) => LockedUntil > now;

    /// <summary>With one more, which is counted before the password is looked at.</summary>
    public SignInAttempts Counted(DateTimeOffset now) =>
        Failed + 1 < BeforeLock ? new(Failed + 1, null) : new(0, now + LockTime);
}
