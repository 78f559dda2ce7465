using Docker.DotNet.Http;
using Docker.DotNet.Models;

namespace Docker.DotNet.Operations;

internal sealed class SwarmOperations(ApiClient api) : ISwarmOperations
{
    public Task<SwarmInspectResponse> InspectSwarmAsync(CancellationToken cancellationToken = default) =>
        api.ReadAsync<SwarmInspectResponse>(ApiRequest.Get("swarm") with { OnError = ApiErrors.NoSwarm }, cancellationToken);

    public Task<IEnumerable<NodeListResponse>> ListNodesAsync(CancellationToken cancellationToken = default) =>
        api.ReadAsync<IEnumerable<NodeListResponse>>(ApiRequest.Get("nodes") with { OnError = ApiErrors.NoSwarm }, cancellationToken);

    public Task<NodeListResponse> InspectNodeAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return api.ReadAsync<NodeListResponse>(ApiRequest.Get($"nodes/{id}") with { OnError = ApiErrors.NoSwarm }, cancellationToken);
    }

    public Task<IEnumerable<SwarmService>> ListServicesAsync(
        ServicesListParameters parameters = null, CancellationToken cancellationToken = default) =>
        api.ReadAsync<IEnumerable<SwarmService>>(ApiRequest.Get("services") with { Query = parameters, OnError = ApiErrors.NoSwarm }, cancellationToken);

    public Task<SwarmService> InspectServiceAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return api.ReadAsync<SwarmService>(ApiRequest.Get($"services/{id}") with { OnError = ApiErrors.NoSwarm }, cancellationToken);
    }
}
