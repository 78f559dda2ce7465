using Docker.DotNet.Models;

namespace Docker.DotNet;

public interface IPluginOperations
{
    Task<IList<Plugin>> ListPluginsAsync(PluginListParameters parameters, CancellationToken cancellationToken = default);

    Task<Plugin> InspectPluginAsync(string name, CancellationToken cancellationToken = default);
}
