using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>An entry of the book that a nomination may count: it brought something, and nothing has undone it.</summary>
/// <param name="Points">Granted; above zero.</param>
/// <param name="Units">Those that stood under the kind's caps.</param>
/// <param name="Event">What the deed belongs to, if anything.</param>
/// <param name="Host">The faction that hosts it, if any.</param>
/// <param name="Form">The form that the plan gives the event; null without an event.</param>
internal sealed record CountedEntry(string Student, string Kind, int Points, int Units, DateOnly Day, string? Event, string? Host, string? Form)
{
    /// <summary>A direction of the catalogue, where the form says it: the plan itself names none.</summary>
    public string? Direction { get; init; }

    /// <summary>Whether the kind is one of these; <c>debate.*</c> stands for a whole family.</summary>
    public bool IsOf(ImmutableArray<string> kinds)
    {
        foreach (var kind in kinds)
        {
            if (kind.EndsWith('*') ? Kind.AsSpan().StartsWith(kind.AsSpan(0, kind.Length - 1), StringComparison.Ordinal) : Kind == kind)
            {
                return true;
            }
        }

        return false;
    }
}
