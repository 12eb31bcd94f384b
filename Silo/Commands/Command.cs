namespace Engagement.Commands;

/// <summary>What the programs do besides serving. Each command ends with 0 when all is well.</summary>
public static class Command
{
    /// <returns>The command that the arguments begin with; null when the program is to serve.</returns>
    public static Func<Task<int>>? Find(string[] args) => args switch
    {
        ["book", .. var rest] => () => BookCommand.Run(rest),
        ["database", .. var rest] => () => DatabaseCommand.Run(rest),
        ["move", .. var rest] => () => MoveCommand.Run(rest),
        _ => null,
    };
}
