using Docker.DotNet.Http;
using Docker.DotNet.Models;

namespace Docker.DotNet.Operations;

internal sealed class NetworkOperations(ApiClient api) : INetworkOperations
{
    public Task<IList<NetworkResponse>> ListNetworksAsync(
        NetworksListParameters parameters = null, CancellationToken cancellationToken = default) =>
        api.ReadAsync<IList<NetworkResponse>>(ApiRequest.Get("networks") with { Query = parameters }, cancellationToken);

    public Task<NetworkResponse> InspectNetworkAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return api.ReadAsync<NetworkResponse>(ApiRequest.Get($"networks/{id}") with { OnError = ApiErrors.NoNetwork }, cancellationToken);
    }

    public Task<NetworksCreateResponse> CreateNetworkAsync(
        NetworksCreateParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var request = ApiRequest.Post("networks/create") with { Content = Contents.Json(parameters) };
        return api.ReadAsync<NetworksCreateResponse>(request, cancellationToken);
    }

    public Task DeleteNetworkAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return api.SendAsync(ApiRequest.Delete($"networks/{id}") with { OnError = ApiErrors.NoNetwork }, cancellationToken);
    }
}
