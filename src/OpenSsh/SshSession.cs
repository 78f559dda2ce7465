using System.Collections.Immutable;
using System.Diagnostics;

namespace OpenSsh;

/// <summary>
/// Everything needed to run commands on one target with the system's ssh: the pinned host key in a private
/// folder and the key in a private agent. Each <see cref="RunAsync"/> is one connection.
/// </summary>
public sealed class SshSession : IAsyncDisposable
{
    private readonly PrivateFolder? _folder;
    private readonly SshAgent? _ownAgent;
    private readonly ImmutableArray<string> _arguments;

    private SshSession(SshTarget target, PrivateFolder? folder, SshAgent? ownAgent, ImmutableArray<string> arguments)
    {
        Target = target;
        _folder = folder;
        _ownAgent = ownAgent;
        _arguments = arguments;
    }

    public SshTarget Target { get; }

    /// <summary>Prepares a session; no connection is made yet. <see cref="SshException"/> for a target that ssh cannot be given.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="cancellationToken">Ends the preparation.</param>
    /// <param name="agent">An agent that already holds the key, shared by several sessions and not owned; <c>null</c> starts one when the target has a key.</param>
    /// <param name="connectTimeout">Limit for making a connection; 15 s when not given.</param>
    public static async Task<SshSession> OpenAsync(SshTarget target, CancellationToken cancellationToken, SshAgent? agent = null, TimeSpan? connectTimeout = null)
    {
        var problems = target.Problems().ToArray();
        if (problems.Length > 0) throw new SshException(string.Join("; ", problems));

        PrivateFolder? folder = null;
        SshAgent? ownAgent = null;
        try
        {
            string? knownHosts = null;
            if (target.HostKey is not null)
            {
                folder = new PrivateFolder();
                knownHosts = folder.Write("known_hosts", $"{SshArguments.PinnedAlias} {target.HostKey.Trim()}\n");
            }
            if (agent is null && target.PrivateKey is not null) ownAgent = await SshAgent.StartAsync(target.PrivateKey, cancellationToken);
            var socket = (agent ?? ownAgent)?.SocketPath;
            return new SshSession(target, folder, ownAgent, SshArguments.For(target, knownHosts, socket, connectTimeout ?? TimeSpan.FromSeconds(15)));
        }
        catch
        {
            folder?.Dispose();
            if (ownAgent is not null) await ownAgent.DisposeAsync();
            throw;
        }
    }

    /// <summary>How to start ssh yourself, e.g. with the terminal inherited for an interactive shell. Valid until this session is disposed.</summary>
    /// <param name="line">Remote shell line; <c>null</c> for a login shell with a terminal.</param>
    public ProcessStartInfo StartInfo(string? line)
    {
        var start = new ProcessStartInfo("ssh") { UseShellExecute = false };
        start.ArgumentList.Add(line is null ? "-t" : "-T");
        foreach (var argument in _arguments) start.ArgumentList.Add(argument);
        if (line is not null) start.ArgumentList.Add(line);
        return start;
    }

    /// <summary>Runs one command to its end or to a limit. Never throws for what happens on the other side: see <see cref="SshResult.Failure"/>.</summary>
    public async Task<SshResult> RunAsync(SshCommand command, CancellationToken cancellationToken)
    {
        var result = await ChildProcess.RunAsync(StartInfo(command.Line), command, cancellationToken);
        return result.Failure == SshFailure.None && result.ExitCode == 255
            ? result with { Failure = SshFailureText.Classify(result.ErrorText) }
            : result;
    }

    /// <summary>Starts one command and gives its standard input and output as one stream, for protocols that need both.</summary>
    /// <exception cref="SshException">ssh could not be started.</exception>
    public SshStream OpenStream(string line) => new(this, line);

    public async ValueTask DisposeAsync()
    {
        if (_ownAgent is not null) await _ownAgent.DisposeAsync();
        _folder?.Dispose();
    }
}
