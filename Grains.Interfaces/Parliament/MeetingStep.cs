using System.Collections.Immutable;

namespace Engagement.Parliament;

/// <summary>One thing that is done at a meeting or to its minutes.</summary>
[GenerateSerializer, Immutable, Alias("meeting-step")]
public abstract record MeetingStep;

/// <summary>Another day, time, place or audience, while it has not begun.</summary>
[GenerateSerializer, Immutable, Alias("meeting-move")]
public sealed record MoveMeeting(DateOnly Day, TimeOnly From, string Place, int FromGrade, int ToGrade) : MeetingStep;

[GenerateSerializer, Immutable, Alias("meeting-cancel")]
public sealed record CancelMeeting : MeetingStep;

/// <summary>The agenda from now on, in order. What was said and resolved on an item stays with it.</summary>
/// <param name="Seen">The meeting's version that was looked at.</param>
[GenerateSerializer, Immutable, Alias("meeting-set-agenda")]
public sealed record SetAgenda(long Seen, ImmutableArray<ItemDraft> Items) : MeetingStep;

/// <param name="Id">Made by the client.</param>
/// <param name="Applicants">Students whose applications the item takes up.</param>
[GenerateSerializer, Immutable, Alias("agenda-draft")]
public sealed record ItemDraft(Guid Id, string Title, ImmutableArray<string> Applicants);

/// <summary>It begins. The President leads, or the Speaker where nobody is President; <see cref="SetChair"/> says otherwise.</summary>
[GenerateSerializer, Immutable, Alias("meeting-open")]
public sealed record OpenMeeting : MeetingStep;

/// <summary>Who leads from now on.</summary>
/// <param name="Role">A code of <see cref="ChairRole"/>; the holders of the two posts are looked up.</param>
/// <param name="Person">A student or somebody of the staff, when chosen.</param>
[GenerateSerializer, Immutable, Alias("meeting-set-chair")]
public sealed record SetChair(string Role, string? Person) : MeetingStep;

/// <param name="Student">Nobody when null.</param>
[GenerateSerializer, Immutable, Alias("meeting-set-secretary")]
public sealed record SetSecretary(string? Student) : MeetingStep;

/// <summary>Somebody has come; late is who comes five minutes after the beginning, until it is marked otherwise.</summary>
[GenerateSerializer, Immutable, Alias("meeting-check-in")]
public sealed record CheckInAttendee(string Student) : MeetingStep;

[GenerateSerializer, Immutable, Alias("meeting-mark")]
public sealed record MarkAttendee(string Student, bool IsLate, bool LeftEarly) : MeetingStep;

/// <summary>Somebody was checked in by mistake.</summary>
[GenerateSerializer, Immutable, Alias("meeting-take-out")]
public sealed record TakeAttendeeOut(string Student) : MeetingStep;

/// <summary>What was said on an item.</summary>
/// <param name="Seen">The item's revision that was looked at.</param>
[GenerateSerializer, Immutable, Alias("meeting-write-course")]
public sealed record WriteCourse(Guid Item, int Seen, string Text) : MeetingStep;

/// <summary>A point is resolved; the same id with other words puts it in the place of the former.</summary>
[GenerateSerializer, Immutable, Alias("meeting-resolve")]
public sealed record Resolve(Guid Item, Resolution Resolution) : MeetingStep;

[GenerateSerializer, Immutable, Alias("meeting-strike")]
public sealed record StrikeResolution(Guid Item, Guid Resolution) : MeetingStep;

/// <summary>It is over; the minutes are a draft that can be corrected until they are signed.</summary>
[GenerateSerializer, Immutable, Alias("meeting-close")]
public sealed record CloseMeeting : MeetingStep;

/// <summary>The minutes are handed in for signature.</summary>
[GenerateSerializer, Immutable, Alias("minutes-file")]
public sealed record FileMinutes : MeetingStep;

/// <summary>The minutes are locked and points go to the book.</summary>
/// <param name="Seen">The meeting's version that was read.</param>
/// <param name="Post">The post that it is signed with.</param>
[GenerateSerializer, Immutable, Alias("minutes-sign")]
public sealed record SignMinutes(long Seen, string Post) : MeetingStep;

/// <summary>Something is added to signed minutes.</summary>
[GenerateSerializer, Immutable, Alias("minutes-append")]
public sealed record AppendMinutes(Guid Id, string Text) : MeetingStep;
