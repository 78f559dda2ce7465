using System.Collections.Immutable;
using HostChecks.Fleets;

namespace HostChecks.Doctor;

/// <summary>Examines the machine that judges: the OpenSSH tools, the keys, a private folder.</summary>
public sealed class WorkstationDoctor(IToolbox toolbox)
{
    public const string Subject = "this workstation";

    private const string InstallSsh = "Debian: apt-get install openssh-client; macOS and most others bring it";

    /// <summary>What these nodes need from this machine, no more.</summary>
    public async Task<ImmutableArray<Examination>> ExamineAsync(ImmutableArray<FleetNode> nodes, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<Examination>();
        var overSsh = nodes.Where(node => node.Ssh is not null).ToList();
        if (overSsh.Count > 0) found.Add(await SshAsync(cancellationToken));
        if (overSsh.Any(node => node.Ssh!.PrivateKey is not null)) found.Add(await AgentAsync(cancellationToken));
        if (overSsh.Any(node => node.Ssh!.PrivateKey is null)) found.Add(await KeysAsync(cancellationToken));
        if (overSsh.Any(node => node.Ssh!.HostKey is null)) found.Add(KnownHosts());
        found.Add(TemporaryFolder());
        return found.ToImmutable();
    }

    private async Task<Examination> SshAsync(CancellationToken cancellationToken) => await toolbox.RunAsync("ssh", ["-V"], cancellationToken) is var (_, said)
        ? new Examination(Subject, "ssh client", Health.Fine, said)
        : new Examination(Subject, "ssh client", Health.Broken, "no 'ssh' on PATH", $"Install the OpenSSH client ({InstallSsh})");

    /// <summary>A private agent is started for keys that a fleet document carries.</summary>
    private async Task<Examination> AgentAsync(CancellationToken cancellationToken)
    {
        // What they end with does not matter: that they are there is the point. An unknown option is all that ssh-agent may be
        // given, since -k would end the person's own agent and everything else starts one.
        var missing = new List<string>();
        if (await toolbox.RunAsync("ssh-agent", ["-?"], cancellationToken) is null) missing.Add("ssh-agent");
        if (await toolbox.RunAsync("ssh-add", ["-l"], cancellationToken) is null) missing.Add("ssh-add");
        return missing.Count == 0
            ? new Examination(Subject, "private agent", Health.Fine, "ssh-agent and ssh-add are there")
            : new Examination(Subject, "private agent", Health.Broken, $"no '{string.Join("' and no '", missing)}' on PATH", $"Install the OpenSSH client ({InstallSsh})");
    }

    /// <summary>Keys of the person, for hosts whose document has none.</summary>
    private async Task<Examination> KeysAsync(CancellationToken cancellationToken)
    {
        if (await toolbox.RunAsync("ssh-add", ["-l"], cancellationToken) is (0, var keys))
            return new Examination(Subject, "your keys", Health.Fine, $"your agent holds {keys.Split('\n').Length}");
        var files = toolbox.KeyFiles();
        return files.IsEmpty
            ? new Examination(Subject, "your keys", Health.Broken, "your agent holds none, and ~/.ssh has none", "Add one: ssh-add <file>; or give 'privateKey' in the fleet document")
            : new Examination(Subject, "your keys", Health.Warning, $"your agent holds none; ~/.ssh has {string.Join(", ", files)}", "A key with a passphrase has to be in the agent, because nobody is asked: ssh-add");
    }

    private Examination KnownHosts() => toolbox.HasKnownHosts
        ? new Examination(Subject, "known hosts", Health.Fine, "~/.ssh/known_hosts is there")
        : new Examination(Subject, "known hosts", Health.Broken, "no ~/.ssh/known_hosts, and no host key is given", "Give --host-key, or connect once by hand and compare the fingerprint: nothing is trusted on first use");

    private Examination TemporaryFolder() => toolbox.TemporaryFolderProblem() is { } problem
        ? new Examination(Subject, "private folder", Health.Broken, problem, "Point TMPDIR to a folder that you may write to, with a short path")
        : new Examination(Subject, "private folder", Health.Fine, "can be made");
}
