using Docker.DotNet.Http;
using Docker.DotNet.Models;

namespace Docker.DotNet.Operations;

internal sealed class ExecOperations(ApiClient api) : IExecOperations
{
    public Task<ContainerExecCreateResponse> ExecCreateContainerAsync(
        string id, ContainerExecCreateParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(parameters);
        var request = ApiRequest.Post($"containers/{id}/exec") with { Content = Contents.Json(parameters), OnError = ApiErrors.NoContainer };
        return api.ReadAsync<ContainerExecCreateResponse>(request, cancellationToken);
    }

    public Task<ContainerExecInspectResponse> InspectContainerExecAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var request = ApiRequest.Get($"exec/{id}/json") with { OnError = ApiErrors.NoContainer };
        return api.ReadAsync<ContainerExecInspectResponse>(request, cancellationToken);
    }

    public Task StartContainerExecAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return api.SendAsync(Start(id, new ContainerExecStartParameters { Detach = true }), cancellationToken);
    }

    public Task<MultiplexedStream> StartAndAttachContainerExecAsync(string id, bool tty, CancellationToken cancellationToken = default)
    {
        var parameters = new ContainerExecStartParameters { AttachStdin = true, AttachStdout = true, AttachStderr = true, Tty = tty };
        return StartWithConfigContainerExecAsync(id, parameters, cancellationToken);
    }

    public async Task<MultiplexedStream> StartWithConfigContainerExecAsync(
        string id, ContainerExecStartParameters eConfig, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var stream = await api.OpenStreamAsync(Start(id, eConfig) with { Upgrades = true }, cancellationToken);
        return new MultiplexedStream(stream, !eConfig.Tty);
    }

    private static ApiRequest Start(string id, ContainerExecStartParameters parameters) =>
        ApiRequest.Post($"exec/{id}/start") with { Content = Contents.Json(parameters), OnError = ApiErrors.NoContainer };
}
