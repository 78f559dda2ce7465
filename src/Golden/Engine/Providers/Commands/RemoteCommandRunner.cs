using System.Text;
using Golden.Engine.Values;
using OpenSsh;

namespace Golden.Engine.Providers.Commands;

/// <summary>
/// Runs a command on another machine with the system's OpenSSH. Connecting is retried as the real provider retries;
/// a command that has started is not.
/// </summary>
internal sealed class RemoteCommandRunner : ICommandRunner
{
    private static readonly TimeSpan _firstDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _longestDelay = TimeSpan.FromSeconds(5);

    public string? Refuse(PropertyObject inputs)
    {
        var connection = inputs.Object("connection") ?? PropertyObject.Empty;
        if (connection["password"] is not null || connection["privateKeyPassword"] is not null) return "its connection has a password";
        if (connection["proxy"] is not null) return "its connection has a proxy";
        if (connection["agentSocketPath"] is not null) return "its connection names an agent";
        // OpenSSH drops variables that a server refuses without a word, where the real provider fails.
        return inputs.TextMap("environment").Count > 0 ? "it sets environment variables (pass them on stdin)" : null;
    }

    public async Task<CommandOutput> RunAsync(CommandRun run, CancellationToken cancellationToken)
    {
        var connection = run.Inputs.Object("connection") ?? PropertyObject.Empty;
        var dialTimeout = connection.Number("perDialTimeout") is { } s and > 0 ? TimeSpan.FromSeconds(s) : TimeSpan.FromMinutes(10);
        var errorLimit = (int)(connection.Number("dialErrorLimit") ?? 10);
        var target = Target(connection);
        var command = new SshCommand
        {
            Line = run.Text,
            Input = Encoding.UTF8.GetBytes(run.Stdin ?? ""),
            Timeout = run.Request.Timeout,
            OnOutputLine = line => run.LogLine("stdout", line),
            OnErrorLine = line => run.LogLine("stderr", line),
        };
        try
        {
            await using var session = await SshSession.OpenAsync(target, cancellationToken, connectTimeout: dialTimeout);
            var result = await RunAsync(session, command, errorLimit, cancellationToken);
            if (result.Succeeded) return CommandOutput.From(result.OutputText, result.ErrorText);
            // ssh says nothing when it gives up on a machine that has stopped answering.
            if (result is { Failure: SshFailure.None, ExitCode: 255, ErrorText: "" }) result = result with { Failure = SshFailure.ConnectionLost };
            var how = result.Failure == SshFailure.None ? $"failed with exit code {result.ExitCode}" : "could not be run";
            throw run.Failure(
                result.Failure == SshFailure.None ? $" on {target.Display}" : $": {result.Explain(target)}", how, result.OutputText, result.ErrorText);
        }
        catch (SshException e)
        {
            throw new StepException($"{run.Request.Name}: {e.Message}", e);
        }
    }

    private static async Task<SshResult> RunAsync(SshSession session, SshCommand command, int errorLimit, CancellationToken cancellationToken)
    {
        var delay = _firstDelay;
        for (var failures = 1; ; failures++)
        {
            var result = await session.RunAsync(command, cancellationToken);
            var dialFailed = result.Failure is SshFailure.Unreachable or SshFailure.PermissionDenied or SshFailure.HostKey;
            // A limit of 10 means 11 attempts, -1 means for ever.
            if (!dialFailed || (errorLimit >= 0 && failures > errorLimit)) return result;
            await Task.Delay(delay, cancellationToken);
            delay = delay * 1.5 < _longestDelay ? delay * 1.5 : _longestDelay;
        }
    }

    private static SshTarget Target(PropertyObject connection) => new()
    {
        Host = connection.Text("host") ?? "",
        Port = (int)(connection.Number("port") ?? 22),
        User = connection.Text("user") ?? "root",
        HostKey = connection.Text("hostKey"),
        PrivateKey = connection.Text("privateKey"),
    };
}
