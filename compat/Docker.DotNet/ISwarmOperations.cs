using Docker.DotNet.Models;

namespace Docker.DotNet;

public interface ISwarmOperations
{
    /// <summary>A node outside a swarm answers 503: "Node is not part of a swarm." as a plain <see cref="Exception"/>.</summary>
    Task<SwarmInspectResponse> InspectSwarmAsync(CancellationToken cancellationToken = default);

    Task<IEnumerable<NodeListResponse>> ListNodesAsync(CancellationToken cancellationToken = default);

    Task<NodeListResponse> InspectNodeAsync(string id, CancellationToken cancellationToken = default);

    Task<IEnumerable<SwarmService>> ListServicesAsync(
        ServicesListParameters parameters = null, CancellationToken cancellationToken = default);

    Task<SwarmService> InspectServiceAsync(string id, CancellationToken cancellationToken = default);
}
