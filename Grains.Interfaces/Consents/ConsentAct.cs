using System.Collections.Immutable;

namespace Engagement.Consents;

/// <summary>Somebody gave or withdrew the consent that a student is shown on a surface. Acts are only ever added.</summary>
/// <param name="IsGiven">False for a withdrawal.</param>
/// <param name="By">In whose right it was done: one of <see cref="ConsentGiver"/>.</param>
/// <param name="Author">Opaque id of the account that wrote it down.</param>
/// <param name="Text">Version of the consent text that was agreed to (<c>ConsentTexts</c>).</param>
[GenerateSerializer, Immutable, Alias("consent-act")]
public sealed record ConsentAct(Surface Surface, bool IsGiven, string By, string Author, DateTimeOffset At, string Text);

/// <summary>Who may give a consent; names are part of the HTTP contract.</summary>
public static class ConsentGiver
{
    public const string Student = "student";
    public const string Parent = "parent";

    /// <summary>A parent on paper, written down by the school.</summary>
    public const string Paper = "paper";
}

/// <summary>What somebody wants to be so from now on; surfaces that are not named stay as they are.</summary>
/// <param name="Text">Version of the text that was read.</param>
[GenerateSerializer, Immutable, Alias("consent-change")]
public sealed record ConsentChange(string By, string Author, string Text, ImmutableArray<ConsentChoice> Choices);

[GenerateSerializer, Immutable, Alias("consent-choice")]
public sealed record ConsentChoice(Surface Surface, bool IsGiven);
