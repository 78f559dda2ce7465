using Docker.DotNet.Http;
using Docker.DotNet.Models;

namespace Docker.DotNet.Operations;

internal sealed class PluginOperations(ApiClient api) : IPluginOperations
{
    public Task<IList<Plugin>> ListPluginsAsync(PluginListParameters parameters, CancellationToken cancellationToken = default) =>
        api.ReadAsync<IList<Plugin>>(ApiRequest.Get("plugins") with { Query = parameters }, cancellationToken);

    public Task<Plugin> InspectPluginAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return api.ReadAsync<Plugin>(ApiRequest.Get($"plugins/{name}/json") with { OnError = ApiErrors.NoPlugin }, cancellationToken);
    }
}
