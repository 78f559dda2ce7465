namespace Docker.DotNet;

public interface IDockerClient : IDisposable
{
    DockerClientConfiguration Configuration { get; }

    /// <summary>Time allowed for one request and its answer; streams (logs, events, pulls) are not limited.</summary>
    TimeSpan DefaultTimeout { get; set; }

    IContainerOperations Containers { get; }

    IImageOperations Images { get; }

    INetworkOperations Networks { get; }

    IVolumeOperations Volumes { get; }

    ISecretsOperations Secrets { get; }

    IConfigOperations Configs { get; }

    ISwarmOperations Swarm { get; }

    ITasksOperations Tasks { get; }

    ISystemOperations System { get; }

    IPluginOperations Plugin { get; }

    IExecOperations Exec { get; }
}
