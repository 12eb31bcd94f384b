using System.Collections.Immutable;

namespace Engagement.Ledger;

/// <summary>
/// Undoes lines of one sheet. The book keeps both: a reversal writes −granted and frees the room for later entries;
/// nothing earlier is re-granted (rulebook, section 4).
/// </summary>
/// <param name="Id">Id of the reversal's own sheet; the same id with the same content is taken once.</param>
/// <param name="Sheet">The sheet whose lines are undone.</param>
/// <param name="Lines">Sequence numbers of the lines; null means every line that still stands.</param>
/// <param name="Reason">Why; required, kept beside the record like a note.</param>
[GenerateSerializer, Immutable, Alias("reversal")]
public sealed record Reversal(Guid Id, Guid Sheet, ImmutableArray<long>? Lines, string Reason);

/// <summary>Who writes in the book: an opaque account id, and whether that account may undo the sheets of others.</summary>
[GenerateSerializer, Immutable, Alias("author")]
public sealed record Author(string Id, bool IsCoordinator);
