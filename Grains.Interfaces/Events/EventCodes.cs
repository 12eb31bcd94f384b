using System.Collections.Immutable;

namespace Engagement.Events;

/// <summary>What a student does at an event beyond taking part. The codes are part of the HTTP contract.</summary>
public static class EventRole
{
    public const string Helper = "helper";
    public const string Organiser = "organiser";
    public const string Leader = "leader";

    /// <summary>Moderator, presenter, voice.</summary>
    public const string Host = "host";

    /// <summary>Judge or timekeeper.</summary>
    public const string Judge = "judge";

    /// <summary>Whoever prepares the proof: the picture, the text, the publication.</summary>
    public const string Reporter = "reporter";

    public static ImmutableArray<string> All { get; } = [Helper, Organiser, Leader, Host, Judge, Reporter];
}

/// <summary>Why something about an event is refused. The codes are part of the HTTP contract.</summary>
public static class EventRefusal
{
    /// <summary>Sign-up is open from the opening until the event is held or cancelled.</summary>
    public const string SignUpClosed = "sign-up-closed";

    /// <summary>It is for other grades. Whoever helps may be of any grade.</summary>
    public const string GradeNotInvited = "grade-not-invited";

    /// <summary>Nobody comes to what was cancelled or missed, or before its first day.</summary>
    public const string NotNow = "event-not-now";

    public const string CannotLeave = "cannot-leave-event";
    public const string NotCheckedIn = "not-checked-in";
    public const string UnknownRole = "unknown-role";
    public const string RoleFull = "role-full";
    public const string NoPlaces = "no-contest";
    public const string PlaceOutOfRange = "place-out-of-range";
    public const string PlaceFull = "place-full";
    /// <summary>A judge gives from 1 to 10.</summary>
    public const string MarkOutOfRange = "mark-out-of-range";

    /// <summary>Nobody has been marked by every judge yet.</summary>
    public const string NoMarks = "no-marks";

    public const string PlacesOutOfRange = "places-out-of-range";
    public const string NumberOutOfRange = "number-out-of-range";
    /// <summary>Only a challenge is answered with an entry.</summary>
    public const string NoEntries = "no-entries";

    /// <summary>A link of an entry begins with https://.</summary>
    public const string EntryLinkWrong = "entry-link-wrong";

    /// <summary>The entry has gone into the proof already.</summary>
    public const string EntriesClosed = "entries-closed";

    public const string LevelNotAllowed = "level-not-allowed";

    /// <summary>The points are confirmed; they are undone in the book first.</summary>
    public const string AlreadyConfirmed = "points-confirmed";

    /// <summary>Points come when somebody else has accepted the proof.</summary>
    public const string NotAccepted = "proof-not-accepted";

    /// <summary>The event was changed since it was priced.</summary>
    public const string OtherVersion = "event-changed";
}
