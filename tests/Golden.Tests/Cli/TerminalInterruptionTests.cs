using System.Diagnostics;
using Golden.Tests.Engine;

namespace Golden.Tests.Cli;

/// <summary>The key Ctrl-C in a real terminal (made by <c>script</c>), which reaches every process of the foreground group.</summary>
public sealed class TerminalInterruptionTests : IDisposable
{
    private const string CtrlC = "\x03";

    private readonly string _root = Directory.CreateTempSubdirectory("golden-tty-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task A_command_is_told_once_and_may_tidy_up()
    {
        // Told twice, it would be gone before it has written "tidy".
        HostProcess.Write(_root, """[{"name":"a","inputs":{"create":"trap 'echo told >> told; sleep 1; touch tidy; exit 1' INT; touch started; while :; do sleep 0.1; done"}}]""");
        using var terminal = Start("up --yes");
        while (!File.Exists(At("started"))) await Task.Delay(20);
        await TypeAsync(terminal, CtrlC);
        var (code, shown) = await EndAsync(terminal);
        Assert.True(code == 130, shown);
        Assert.Equal("told\n", await File.ReadAllTextAsync(At("told")));
        Assert.True(File.Exists(At("tidy")));
    }

    [Fact]
    public async Task The_question_can_be_left()
    {
        HostProcess.Write(_root, """[{"name":"a","inputs":{"create":"touch made"}}]""");
        using var terminal = Start("up");
        var asked = new char[1];
        var shown = "";
        while (!shown.EndsWith("[y/N] ", StringComparison.Ordinal))
        {
            Assert.Equal(1, await terminal.StandardOutput.ReadAsync(asked));
            shown += asked[0];
        }

        await TypeAsync(terminal, CtrlC);
        Assert.Equal(130, (await EndAsync(terminal)).Code);
        Assert.False(File.Exists(At("made")));
    }

    private string At(string file) => Path.Combine(_root, file);

    private Process Start(string arguments)
    {
        var start = new ProcessStartInfo("script", ["-qefc", $"{HostProcess.Interruptible} {HostProcess.Program} {arguments}", "/dev/null"])
        {
            WorkingDirectory = _root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["XDG_STATE_HOME"] = At("xdg");
        start.Environment["SHELL"] = "/bin/sh";
        return Process.Start(start)!;
    }

    private static async Task TypeAsync(Process terminal, string keys)
    {
        await terminal.StandardInput.WriteAsync(keys);
        await terminal.StandardInput.FlushAsync();
    }

    private static async Task<(int Code, string Shown)> EndAsync(Process terminal)
    {
        var shown = await terminal.StandardOutput.ReadToEndAsync();
        await terminal.WaitForExitAsync();
        return (terminal.ExitCode, shown);
    }
}
