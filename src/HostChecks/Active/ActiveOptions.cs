namespace HostChecks.Active;

/// <summary>Attempts that leave something behind, if only for seconds: none is made unless somebody asks for it.</summary>
public sealed record ActiveOptions
{
    /// <summary>Image on the host, with a shell and nc, for a throw-away container; <c>null</c>: no container is started.</summary>
    public string? ProbeImage { get; init; }

    /// <summary>Network of that container; <c>null</c>: the daemon's default.</summary>
    public string? ProbeNetwork { get; init; }

    /// <summary>Host and port that no workload may reach.</summary>
    public string ProbeEgress { get; init; } = "1.1.1.1:443";

    /// <summary>File or folder of this machine in which the log server's records arrive; <c>null</c>: no canary is sent.</summary>
    public string? CanaryArrives { get; init; }
}
