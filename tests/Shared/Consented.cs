using System.Collections.Immutable;
using Engagement.Consents;
using Engagement.Domain;

namespace Engagement.Tests;

/// <summary>Consents as a parent gave them on paper on the first school day of 2026.</summary>
internal static class Consented
{
    public static readonly DateTimeOffset At = new(2026, 9, 1, 9, 0, 0, TimeSpan.FromHours(5));

    public static ImmutableArray<ConsentAct> To(params ReadOnlySpan<Surface> surfaces)
    {
        var acts = ImmutableArray.CreateBuilder<ConsentAct>();
        foreach (var surface in surfaces)
        {
            acts.Add(new(surface, true, ConsentGiver.Paper, "coordinator", At, ConsentTexts.Current.Version));
        }

        return acts.ToImmutable();
    }
}
