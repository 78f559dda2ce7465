using System.Globalization;
using Pulumi;

namespace GoldenHost.Nodes;

/// <summary>A machine, as everything after its creation sees it: the target does not matter any more.</summary>
public sealed record NodeEndpoint
{
    public required NodePlan Plan { get; init; }

    /// <summary>Changes when the machine is a new one.</summary>
    public required Output<string> MachineId { get; init; }

    /// <summary>IP address at which this workstation reaches the machine.</summary>
    public required Output<string> Address { get; init; }

    public required int SshPort { get; init; }

    public required int DockerPort { get; init; }

    /// <summary>What has to exist before the machine can be talked to.</summary>
    public required Resource Machine { get; init; }

    public Output<string> DockerEndpoint => Output.Format($"tcp://{Address}:{DockerPort.ToString(CultureInfo.InvariantCulture)}");
}
