using Docker.DotNet.Models;

namespace Docker.DotNet;

public interface IExecOperations
{
    Task<ContainerExecCreateResponse> ExecCreateContainerAsync(
        string id, ContainerExecCreateParameters parameters, CancellationToken cancellationToken = default);

    Task<ContainerExecInspectResponse> InspectContainerExecAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Starts detached: no input, no output.</summary>
    Task StartContainerExecAsync(string id, CancellationToken cancellationToken = default);

    Task<MultiplexedStream> StartAndAttachContainerExecAsync(string id, bool tty, CancellationToken cancellationToken = default);

    Task<MultiplexedStream> StartWithConfigContainerExecAsync(
        string id, ContainerExecStartParameters eConfig, CancellationToken cancellationToken = default);
}
