namespace HostChecks.Docker;

/// <summary>The queries that a <see cref="Baseline.Evidence.DockerProbe"/> may name.</summary>
public static class DockerQuery
{
    public const string Info = "info";
    public const string Version = "version";

    /// <summary>Array of the inspects of all containers, also stopped ones, by id.</summary>
    public const string Containers = "containers";

    /// <summary>Array of the inspects of all images, by id.</summary>
    public const string Images = "images";

    /// <summary>Object: image id → array of its layers' history.</summary>
    public const string ImageHistories = "image-histories";

    /// <summary>Array of the inspects of the exec sessions that containers have, by id.</summary>
    public const string Execs = "execs";

    public const string Networks = "networks";
    public const string Volumes = "volumes";
    public const string Plugins = "plugins";

    /// <summary>Swarm queries are Absent where the daemon manages no swarm.</summary>
    public const string Swarm = "swarm";
    public const string Nodes = "nodes";
    public const string Secrets = "secrets";
}
