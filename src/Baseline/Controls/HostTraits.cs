namespace Baseline.Controls;

/// <summary>What a host has to be for a control to be about it. A control asks for all of its traits.</summary>
[Flags]
public enum HostTraits
{
    /// <summary>Any Docker host.</summary>
    None = 0,

    /// <summary>Made from this baseline: it has <c>/etc/golden/baseline</c>, or was given with its specification.</summary>
    Golden = 1,

    /// <summary>Not made from this baseline. Where a golden host is held to exact paths, such a host is judged by what its daemon uses.</summary>
    Foreign = 2,

    /// <summary>Its Docker daemon runs as root.</summary>
    Rootful = 4,

    /// <summary>Its Docker daemon runs in a user namespace, under an account of its own.</summary>
    Rootless = 8,

    /// <summary>Its Docker daemon is part of a swarm.</summary>
    Swarm = 16,

    /// <summary>Its Docker daemon manages a swarm.</summary>
    SwarmManager = 32,

    /// <summary>Its Docker daemon listens on the network.</summary>
    TcpApi = 64,
}
