namespace Engagement.Ledger;

/// <summary>A sheet that stands in the book, and whether a sheet sent now is the same one.</summary>
internal sealed record TakenSheet(SheetRecord Sheet, StoredNote? Note)
{
    public bool IsSameAs(Sheet sent, Author author) =>
        !Sheet.IsReversal
        && Sheet.Author == author.Id
        && Sheet.Day == sent.Activity.Day
        && Sheet.Event == sent.Activity.Event
        && Sheet.Level == (sent.Activity.Level ?? Domain.Level.School)
        && Sheet.Entries.Select(e => new SheetLine(e.Student, e.Kind, e.Units)).SequenceEqual(sent.Lines)
        && HasSameNote(BesideText.Of(sent.Proof, sent.Note));

    public bool IsSameAs(Reversal sent, Author author) =>
        Sheet.Reverses == sent.Sheet
        && Sheet.Author == author.Id
        && (sent.Lines is not { } lines || Sheet.Entries.Select(e => e.ReversesSeq!.Value).SequenceEqual(lines.Order()))
        && HasSameNote(sent.Reason);

    // An erased note can no longer be compared; the rest of the sheet speaks for it.
    private bool HasSameNote(string? text) =>
        string.IsNullOrWhiteSpace(text) ? Sheet.NoteHash is null : Sheet.NoteHash is not null && (Note is null || Note.Text == text);
}
