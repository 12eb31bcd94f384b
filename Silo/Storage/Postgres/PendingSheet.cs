using Engagement.Ledger;

namespace Engagement.Storage;

/// <summary>A sheet on its way into the database, with whoever waits for it.</summary>
internal sealed class PendingSheet(string school, StoredSheet sheet, StoredNote? note)
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string School => school;

    public StoredSheet Sheet => sheet;

    public StoredNote? Note => note;

    public Task Completion => _completion.Task;

    public void Complete() => _completion.SetResult();

    public void Fail(Exception? exception) => _completion.SetException(exception is null
        ? new LedgerUnavailableException($"Sheet {sheet.FirstSeq} of {school} does not follow the last one in the book.")
        : new LedgerUnavailableException("The sheet could not be written.", exception));
}
