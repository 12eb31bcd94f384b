namespace Engagement.Commands;

/// <summary>What the programs do besides serving. Each command ends with 0 when all is well.</summary>
public static class Command
{
    /// <returns>The command that the arguments begin with; null when the program is to serve.</returns>
    public static Func<Task<int>>? Find(string[] args) => args switch
    {
        ["backup", .. var rest] => Refusable(() => BackupCommand.Run(rest)),
        ["book", .. var rest] => Refusable(() => BookCommand.Run(rest)),
        ["database", .. var rest] => Refusable(() => DatabaseCommand.Run(rest)),
        ["invite", .. var rest] => Refusable(() => InviteCommand.Run(rest)),
        ["move", .. var rest] => Refusable(() => MoveCommand.Run(rest)),
        ["organiser", .. var rest] => Refusable(() => OrganiserCommand.Run(rest)),
        ["restore", .. var rest] => Refusable(() => RestoreCommand.Run(rest)),
        ["seal", .. var rest] => Refusable(() => SealCommand.Run(rest)),
        ["school", .. var rest] => Refusable(() => SchoolCommand.Run(rest)),
        _ => null,
    };

    private static Func<Task<int>> Refusable(Func<Task<int>> command) => async () =>
    {
        try
        {
            return await command();
        }
        catch (CommandRefusedException e)
        {
            await Console.Error.WriteLineAsync($"REFUSED. {e.Message}");
            return 1;
        }
    };
}
