namespace Orleans.Reminders;

public static class ReminderTimeProviderNames
{
    public const string Reminders = "Orleans.Reminders";
}
