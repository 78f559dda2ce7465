using System.Diagnostics;

namespace OpenSsh;

/// <summary>
/// A private ssh-agent that holds one key in memory, so that a private key from a fleet document or a state file
/// never is in a file, an argument or the environment. Ends with this object, and also when this process is killed.
/// </summary>
public sealed class SshAgent : IAsyncDisposable
{
    // The shell holds our pipe: end of input, by Dispose or by our death, ends the agent. Ctrl-C goes to the whole
    // process group, and must not leave the agent behind, so the shell ignores it.
    private const string Keeper = "trap '' INT HUP; ssh-agent -D -a \"$1\" >/dev/null 2>&1 </dev/null & agent=$!; cat >/dev/null; kill \"$agent\"; wait \"$agent\"";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(10);

    private readonly PrivateFolder _folder;
    private readonly Process _keeper;

    private SshAgent(PrivateFolder folder, Process keeper)
    {
        _folder = folder;
        _keeper = keeper;
    }

    /// <summary>Path for <c>IdentityAgent</c>.</summary>
    public string SocketPath => _folder.Combine("agent");

    /// <summary>Starts an agent and gives it the key. <see cref="SshException"/> when the tools are missing or refuse the key.</summary>
    /// <param name="privateKey">Unencrypted key, OpenSSH or PEM text.</param>
    /// <param name="cancellationToken">Ends the start; nothing is left behind.</param>
    public static async Task<SshAgent> StartAsync(string privateKey, CancellationToken cancellationToken)
    {
        var folder = new PrivateFolder();
        SshAgent? agent = null;
        try
        {
            agent = new SshAgent(folder, StartKeeper(folder.Combine("agent")));
            await agent.WaitForSocketAsync(cancellationToken);
            await agent.AddAsync(privateKey, cancellationToken);
            return agent;
        }
        catch
        {
            if (agent is not null) await agent.DisposeAsync();
            else folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await _keeper.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _keeper.Kill(entireProcessTree: true);
        }
        _keeper.Dispose();
        _folder.Dispose();
    }

    private static Process StartKeeper(string socket)
    {
        var start = new ProcessStartInfo("sh") { RedirectStandardInput = true, UseShellExecute = false };
        foreach (var argument in (string[])["-c", Keeper, "sh", socket]) start.ArgumentList.Add(argument);
        return ToolProcess.Start(start);
    }

    private async Task WaitForSocketAsync(CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (!File.Exists(SocketPath))
        {
            if (waited.Elapsed > StartLimit) throw new SshException("ssh-agent did not start within 10 s. Is it installed? Try: ssh-agent -D");
            await Task.Delay(5, cancellationToken);
        }
    }

    private async Task AddAsync(string privateKey, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("ssh-add") { RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add("-q");
        start.ArgumentList.Add("-");
        start.Environment["SSH_AUTH_SOCK"] = SocketPath;
        // An encrypted key would otherwise ask for its passphrase on the terminal.
        start.Environment["SSH_ASKPASS_REQUIRE"] = "force";
        start.Environment["SSH_ASKPASS"] = "/bin/false";
        using var add = ToolProcess.Start(start);
        await ToolProcess.WriteInputAsync(add, System.Text.Encoding.UTF8.GetBytes(privateKey.TrimEnd() + "\n"), cancellationToken);
        var said = await add.StandardError.ReadToEndAsync(cancellationToken);
        await add.WaitForExitAsync(cancellationToken);
        if (add.ExitCode != 0) throw new SshException($"ssh-add refused the private key: {said.Trim()}. Allowed: an unencrypted OpenSSH or PEM private key");
    }
}
