using System.Collections.Immutable;
using System.Globalization;

namespace OpenSsh;

/// <summary>The argument list of <c>ssh</c>. Pure: tests read it.</summary>
public static class SshArguments
{
    /// <summary>A pinned host is looked up under this name, so that address and port play no part.</summary>
    public const string PinnedAlias = "golden-pinned-host";

    /// <summary>Arguments without a command; append the remote line, or nothing for a login shell.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="knownHosts">File that holds only the pinned key; <c>null</c> uses the person's known_hosts.</param>
    /// <param name="agentSocket">Agent that holds the only key; <c>null</c> uses the person's keys.</param>
    /// <param name="connectTimeout">Limit for making the connection.</param>
    public static ImmutableArray<string> For(SshTarget target, string? knownHosts, string? agentSocket, TimeSpan connectTimeout)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(connectTimeout.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var arguments = ImmutableArray.CreateBuilder<string>();

        // With everything pinned nothing of the person's configuration may change where we connect to.
        if (knownHosts is not null && agentSocket is not null) arguments.AddRange("-F", "none");

        Option("BatchMode=yes");
        Option("StrictHostKeyChecking=yes");
        Option("UpdateHostKeys=no");
        Option("ForwardAgent=no");
        Option("ForwardX11=no");
        Option("ClearAllForwardings=yes");
        Option("ControlMaster=no");
        Option("ControlPath=none");
        Option("LogLevel=ERROR");
        Option($"ConnectTimeout={seconds}");
        Option("ServerAliveInterval=5");
        Option("ServerAliveCountMax=24");
        if (knownHosts is not null)
        {
            Option($"UserKnownHostsFile={knownHosts}");
            Option("GlobalKnownHostsFile=/dev/null");
            Option($"HostKeyAlias={PinnedAlias}");
            Option("CheckHostIP=no");
        }
        if (agentSocket is not null)
        {
            Option($"IdentityAgent={agentSocket}");
            Option("IdentityFile=none");
            Option("PreferredAuthentications=publickey");
        }
        if (target.User is not null) arguments.AddRange("-l", target.User);
        arguments.AddRange("-p", target.Port.ToString(CultureInfo.InvariantCulture), "--", target.Host);
        return arguments.ToImmutable();

        void Option(string value) => arguments.AddRange("-o", value);
    }
}
