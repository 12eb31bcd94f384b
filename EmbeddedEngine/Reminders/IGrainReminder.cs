namespace Orleans.Runtime;

public interface IGrainReminder
{
    string ReminderName { get; }
}

[GenerateSerializer]
[Immutable]
internal sealed record ReminderData(GrainId GrainId, string ReminderName, string ETag) : IGrainReminder;
