using Docker.DotNet;
using Docker.DotNet.Models;

namespace HostChecks.Docker;

/// <summary>Read-only questions to one daemon; answers are the daemon's own JSON.</summary>
public sealed class EngineClient : IDisposable
{
    private readonly EngineCredentials _credentials;
    private readonly DockerClientConfiguration _configuration;
    private readonly DockerClient _client;

    // Docker.DotNet knows no ssh; where a connection goes is decided by our handler anyway.
    private static readonly Uri _dialled = new("tcp://docker:2376");

    /// <param name="endpoint">Where to.</param>
    /// <param name="timeout">Limit for one answer.</param>
    /// <param name="dial">Opens connections for an <c>ssh://</c> endpoint.</param>
    public EngineClient(DockerEndpoint endpoint, TimeSpan timeout, Func<Stream>? dial = null)
    {
        Endpoint = endpoint;
        _credentials = new EngineCredentials(endpoint, dial);
        _configuration = new DockerClientConfiguration(dial is null ? endpoint.Address : _dialled, _credentials, timeout);
        _client = _configuration.CreateClient();
    }

    public DockerEndpoint Endpoint { get; }

    public Task<byte[]> InfoAsync(CancellationToken cancellationToken) => _credentials.Recorder.RecordAsync(() => _client.System.GetSystemInfoAsync(cancellationToken));

    public Task<byte[]> VersionAsync(CancellationToken cancellationToken) => _credentials.Recorder.RecordAsync(() => _client.System.GetVersionAsync(cancellationToken));

    public Task<byte[]> NetworksAsync(CancellationToken cancellationToken) => _credentials.Recorder.RecordAsync(() => _client.Networks.ListNetworksAsync(null, cancellationToken));

    public Task<byte[]> VolumesAsync(CancellationToken cancellationToken) => _credentials.Recorder.RecordAsync(() => _client.Volumes.ListAsync(cancellationToken));

    public Task<byte[]> PluginsAsync(CancellationToken cancellationToken) => _credentials.Recorder.RecordAsync(() => _client.Plugin.ListPluginsAsync(new PluginListParameters(), cancellationToken));

    public Task<byte[]> SwarmAsync(CancellationToken cancellationToken) => _credentials.Recorder.RecordAsync(() => _client.Swarm.InspectSwarmAsync(cancellationToken));

    public Task<byte[]> NodesAsync(CancellationToken cancellationToken) => _credentials.Recorder.RecordAsync(() => _client.Swarm.ListNodesAsync(cancellationToken));

    public Task<byte[]> SecretsAsync(CancellationToken cancellationToken) => _credentials.Recorder.RecordAsync(() => _client.Secrets.ListAsync(cancellationToken));

    public Task<byte[]> ListContainersAsync(CancellationToken cancellationToken) =>
        _credentials.Recorder.RecordAsync(() => _client.Containers.ListContainersAsync(new ContainersListParameters { All = true }, cancellationToken));

    public Task<byte[]> InspectContainerAsync(string id, CancellationToken cancellationToken) =>
        _credentials.Recorder.RecordAsync(() => _client.Containers.InspectContainerAsync(id, cancellationToken));

    public Task<byte[]> ListImagesAsync(CancellationToken cancellationToken) =>
        _credentials.Recorder.RecordAsync(() => _client.Images.ListImagesAsync(new ImagesListParameters(), cancellationToken));

    public Task<byte[]> InspectImageAsync(string id, CancellationToken cancellationToken) =>
        _credentials.Recorder.RecordAsync(() => _client.Images.InspectImageAsync(id, cancellationToken));

    public Task<byte[]> ImageHistoryAsync(string id, CancellationToken cancellationToken) =>
        _credentials.Recorder.RecordAsync(() => _client.Images.GetImageHistoryAsync(id, cancellationToken));

    public Task<byte[]> InspectExecAsync(string id, CancellationToken cancellationToken) =>
        _credentials.Recorder.RecordAsync(() => _client.Exec.InspectContainerExecAsync(id, cancellationToken));

    /// <summary>For the one attempt that starts a container of its own.</summary>
    internal IContainerOperations Containers => _client.Containers;

    /// <summary>Reports the start of every container since a time, until the connection ends.</summary>
    public Task MonitorStartsAsync(string since, IProgress<Message> progress, CancellationToken cancellationToken)
    {
        var filters = new Dictionary<string, IDictionary<string, bool>>
        {
            ["type"] = new Dictionary<string, bool> { ["container"] = true },
            ["event"] = new Dictionary<string, bool> { ["start"] = true },
        };
        return _client.System.MonitorEventsAsync(new ContainerEventsParameters { Since = since, Filters = filters }, progress, cancellationToken);
    }

    public void Dispose()
    {
        _client.Dispose();
        _configuration.Dispose();
    }
}
