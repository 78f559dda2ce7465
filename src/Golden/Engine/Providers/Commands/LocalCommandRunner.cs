using System.Diagnostics;
using Golden.Engine.State;
using Golden.Engine.Values;

namespace Golden.Engine.Providers.Commands;

/// <summary>Runs a command on this machine: <c>/bin/sh -c</c>, or the interpreter that the resource names.</summary>
internal sealed class LocalCommandRunner(string rootFolder) : ICommandRunner
{
    /// <summary>What carries our own secrets and is nobody else's business.</summary>
    private static readonly string[] _withheld = [.. Config.StackConfig.Variables, SecretBoxes.PassphraseVariable];

    public string? Refuse(PropertyObject inputs) =>
        inputs.Texts("assetPaths").Length + inputs.Texts("archivePaths").Length > 0 ? "it collects assets (assetPaths, archivePaths)" : null;

    public async Task<CommandOutput> RunAsync(CommandRun run, CancellationToken cancellationToken)
    {
        var result = await ShellProcess.RunAsync(
            Start(run), run.Stdin, run.Request.Timeout, line => run.LogLine("stdout", line), line => run.LogLine("stderr", line), cancellationToken);
        return result.ExitCode switch
        {
            0 => CommandOutput.From(result.Stdout, result.Stderr),
            null => throw run.Failure("", $"did not end within {run.Request.Timeout}", result.Stdout, result.Stderr),
            var code => throw run.Failure("", $"failed with exit code {code}", result.Stdout, result.Stderr),
        };
    }

    private ProcessStartInfo Start(CommandRun run)
    {
        var interpreter = run.Inputs.Texts("interpreter");
        if (interpreter.IsEmpty) interpreter = ["/bin/sh", "-c"];
        var start = new ProcessStartInfo(interpreter[0])
        {
            WorkingDirectory = Path.GetFullPath(run.Inputs.Text("dir") ?? ".", rootFolder),
        };
        foreach (var argument in interpreter.Skip(1)) start.ArgumentList.Add(argument);
        start.ArgumentList.Add(run.Text);
        foreach (var name in _withheld) start.Environment.Remove(name);
        if (run.Previous is { Stdout.Length: > 0 } o) start.Environment["PULUMI_COMMAND_STDOUT"] = o.Stdout;
        if (run.Previous is { Stderr.Length: > 0 } e) start.Environment["PULUMI_COMMAND_STDERR"] = e.Stderr;
        foreach (var (name, value) in run.Inputs.TextMap("environment")) start.Environment[name] = value;
        return start;
    }
}
