using Docker.DotNet.Http;
using Docker.DotNet.Operations;

namespace Docker.DotNet;

public sealed class DockerClient : IDockerClient
{
    private readonly ApiClient _api;

    internal DockerClient(DockerClientConfiguration configuration, Version requestedApiVersion)
    {
        Configuration = configuration;
        _api = ApiClient.Create(configuration, requestedApiVersion);
        Containers = new ContainerOperations(_api);
        Images = new ImageOperations(_api);
        Networks = new NetworkOperations(_api);
        Volumes = new VolumeOperations(_api);
        Secrets = new SecretsOperations(_api);
        Configs = new ConfigOperations(_api);
        Swarm = new SwarmOperations(_api);
        Tasks = new TasksOperations(_api);
        System = new SystemOperations(_api);
        Plugin = new PluginOperations(_api);
        Exec = new ExecOperations(_api);
    }

    public DockerClientConfiguration Configuration { get; }

    public TimeSpan DefaultTimeout
    {
        get => _api.DefaultTimeout;
        set => _api.DefaultTimeout = value;
    }

    public IContainerOperations Containers { get; }

    public IImageOperations Images { get; }

    public INetworkOperations Networks { get; }

    public IVolumeOperations Volumes { get; }

    public ISecretsOperations Secrets { get; }

    public IConfigOperations Configs { get; }

    public ISwarmOperations Swarm { get; }

    public ITasksOperations Tasks { get; }

    public ISystemOperations System { get; }

    public IPluginOperations Plugin { get; }

    public IExecOperations Exec { get; }

    /// <summary>Also disposes the configuration and with it the credentials.</summary>
    public void Dispose()
    {
        Configuration.Dispose();
        _api.Dispose();
    }
}
