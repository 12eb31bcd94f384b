using Microsoft.Extensions.Options;

namespace Engagement;

/// <summary>A fault of configuration is told in a sentence; a stack of calls would only hide it.</summary>
public static class StartupFault
{
    private const int ExitCode = 2;

    public static bool IsOfConfiguration(Exception exception) => exception is ConfigurationException or OptionsValidationException;

    /// <returns>The exit code of the process.</returns>
    public static int Tell(Exception exception)
    {
        foreach (var sentence in exception is OptionsValidationException options ? options.Failures : [exception.Message])
        {
            Console.Error.WriteLine(sentence);
        }

        return ExitCode;
    }
}
