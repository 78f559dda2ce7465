using Docker.DotNet.Http;
using Docker.DotNet.Models;

namespace Docker.DotNet.Operations;

internal sealed class SecretsOperations(ApiClient api) : ISecretsOperations
{
    public Task<IList<Secret>> ListAsync(CancellationToken cancellationToken = default) =>
        api.ReadAsync<IList<Secret>>(ApiRequest.Get("secrets"), cancellationToken);

    public Task<Secret> InspectAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return api.ReadAsync<Secret>(ApiRequest.Get($"secrets/{id}"), cancellationToken);
    }
}
