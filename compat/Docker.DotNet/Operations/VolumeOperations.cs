using Docker.DotNet.Http;
using Docker.DotNet.Models;

namespace Docker.DotNet.Operations;

internal sealed class VolumeOperations(ApiClient api) : IVolumeOperations
{
    public Task<VolumesListResponse> ListAsync(CancellationToken cancellationToken = default) =>
        ListAsync(null, cancellationToken);

    public Task<VolumesListResponse> ListAsync(VolumesListParameters parameters, CancellationToken cancellationToken = default) =>
        api.ReadAsync<VolumesListResponse>(ApiRequest.Get("volumes") with { Query = parameters }, cancellationToken);

    public Task<VolumeResponse> InspectAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return api.ReadAsync<VolumeResponse>(ApiRequest.Get($"volumes/{name}"), cancellationToken);
    }

    public Task<VolumeResponse> CreateAsync(VolumesCreateParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var request = ApiRequest.Post("volumes/create") with { Content = Contents.Json(parameters) };
        return api.ReadAsync<VolumeResponse>(request, cancellationToken);
    }

    public Task RemoveAsync(string name, bool? force = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return api.SendAsync(ApiRequest.Delete($"volumes/{name}"), cancellationToken);
    }
}
