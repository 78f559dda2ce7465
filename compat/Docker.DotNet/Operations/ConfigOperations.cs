using Docker.DotNet.Http;
using Docker.DotNet.Models;

namespace Docker.DotNet.Operations;

internal sealed class ConfigOperations(ApiClient api) : IConfigOperations
{
    public Task<IList<SwarmConfig>> ListConfigsAsync(CancellationToken cancellationToken = default) =>
        api.ReadAsync<IList<SwarmConfig>>(ApiRequest.Get("configs"), cancellationToken);

    public Task<SwarmConfig> InspectConfigAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return api.ReadAsync<SwarmConfig>(ApiRequest.Get($"configs/{id}"), cancellationToken);
    }
}
