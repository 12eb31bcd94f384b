namespace Engagement.Tests;

/// <summary>A program that cannot run as it is configured says why in a sentence that names the key.</summary>
public sealed class StartTests
{
    private static readonly string Silo = typeof(SiloHosting).Assembly.Location;

    [Theory]
    [InlineData("--ConnectionStrings:Engagement", "Hsot=nowhere")]
    [InlineData("--ConnectionStrings:Engagement", "")]
    public async Task A_silo_needs_a_database(string key, string value) => await AssertRefused(Silo, "ConnectionStrings:Engagement", key, value);

    [Fact]
    public async Task A_command_needs_a_database() => await AssertRefused(Silo, "ConnectionStrings:Engagement", "database");

    [Fact]
    public async Task A_move_needs_a_school()
    {
        var (exitCode, output) = await ServerProcess.Command(Silo, ["move", "--Data:Directory", "/nowhere"]);
        Assert.Equal(2, exitCode);
        Assert.Contains("--Data:Directory", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Territories:File", "no/such/file.json")]
    [InlineData("Territories:Coalescing", "-00:00:01")]
    [InlineData("Limits:SignInsPerMinute", "0")]
    [InlineData("Limits:SignInsPerMinute", "many")]
    [InlineData("Accounts:SecondFactor", "Perhaps")]
    [InlineData("Accounts:SecondFactor", "7")]
    public async Task A_setting_has_to_make_sense(string key, string value)
    {
        await using var server = new ServerProcess();
        var output = await AssertRefused(
            ServerProcess.Dll, key, "--urls", server.Address.ToString(), "--contentRoot", ServerProcess.ContentRoot, "--Data:Directory", server.Folder, $"--{key}", value);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_another_process_uses_is_refused()
    {
        await using var first = new ServerProcess();
        await first.Start();
        await AssertRefused(
            ServerProcess.Dll, "Data:Directory", "--urls", $"http://127.0.0.1:{LoopbackPort.Free()}", "--contentRoot", ServerProcess.ContentRoot, "--Data:Directory", first.Folder);
    }

    private static async Task<string> AssertRefused(string dll, string key, params string[] arguments)
    {
        var (exitCode, output) = await ServerProcess.Command(dll, arguments);
        Assert.Equal(2, exitCode);
        var sentence = output.TrimEnd().Split('\n')[^1];
        Assert.Contains(key, sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        return output;
    }
}
