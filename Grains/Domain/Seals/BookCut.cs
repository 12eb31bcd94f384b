namespace Engagement.Domain;

/// <summary>How far a book is read for a seal: every flow writes into the one book, so that one cut is a cut through all of them.</summary>
/// <param name="Seq">Sequence number of the last entry that counts; 0 of an empty book.</param>
/// <param name="Head">Hash of the sheet that it stands in (docs/book.md).</param>
internal sealed record BookCut(long Seq, string Head, int Sheets);
