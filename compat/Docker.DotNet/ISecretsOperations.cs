using Docker.DotNet.Models;

namespace Docker.DotNet;

public interface ISecretsOperations
{
    /// <summary>Names and labels; the daemon never gives out a secret's data.</summary>
    Task<IList<Secret>> ListAsync(CancellationToken cancellationToken = default);

    Task<Secret> InspectAsync(string id, CancellationToken cancellationToken = default);
}
