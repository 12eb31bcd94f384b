using Engagement.Events;

namespace Engagement.Domain;

/// <summary>An event after something was done to it, or why it was not done.</summary>
public readonly record struct EventChange(SchoolEvent? Event, string? Refusal, string? Student = null)
{
    public static implicit operator EventChange(SchoolEvent changed) => new(changed, null);

    public static EventChange Refused(string code, string? student = null) => new(null, code, student);
}
