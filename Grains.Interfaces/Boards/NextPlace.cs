namespace Engagement.Boards;

/// <summary>The nearest better place on a board by index, and either of two ways past who holds it, with all else as it is now.</summary>
/// <param name="Id">Who holds it.</param>
/// <param name="Behind">By how much of the index; zero when only a tie-break lies between.</param>
/// <param name="Points">So many points are enough, whoever earns them; null when nothing counts any more.</param>
/// <param name="Members">So many further members with a first entry are enough; null when there are not so many.</param>
[GenerateSerializer, Immutable, Alias("next-place")]
public sealed record NextPlace(int Place, string Id, Localized Name, int Behind, int? Points, int? Members);
