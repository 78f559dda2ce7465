using Docker.DotNet.Models;

namespace Docker.DotNet;

public interface IConfigOperations
{
    Task<IList<SwarmConfig>> ListConfigsAsync(CancellationToken cancellationToken = default);

    Task<SwarmConfig> InspectConfigAsync(string id, CancellationToken cancellationToken = default);
}
