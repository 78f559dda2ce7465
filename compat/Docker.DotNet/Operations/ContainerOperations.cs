using System.Net;
using System.Text.Json;
using Docker.DotNet.Http;
using Docker.DotNet.Json;
using Docker.DotNet.Models;

namespace Docker.DotNet.Operations;

internal sealed class ContainerOperations(ApiClient api) : IContainerOperations
{
    public Task<IList<ContainerListResponse>> ListContainersAsync(
        ContainersListParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var request = ApiRequest.Get("containers/json") with { Query = parameters };
        return api.ReadAsync<IList<ContainerListResponse>>(request, cancellationToken);
    }

    public Task<ContainerInspectResponse> InspectContainerAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var request = ApiRequest.Get($"containers/{id}/json") with { OnError = ApiErrors.NoContainer };
        return api.ReadAsync<ContainerInspectResponse>(request, cancellationToken);
    }

    public Task<ContainerProcessesResponse> ListProcessesAsync(
        string id, ContainerListProcessesParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(parameters);
        var request = ApiRequest.Get($"containers/{id}/top") with { Query = parameters, OnError = ApiErrors.NoContainer };
        return api.ReadAsync<ContainerProcessesResponse>(request, cancellationToken);
    }

    public Task<IList<ContainerFileSystemChangeResponse>> InspectChangesAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var request = ApiRequest.Get($"containers/{id}/changes") with { OnError = ApiErrors.NoContainer };
        return api.ReadAsync<IList<ContainerFileSystemChangeResponse>>(request, cancellationToken);
    }

    public Task<CreateContainerResponse> CreateContainerAsync(
        CreateContainerParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        // The official client sends the query (name, platform) only when there is a name.
        var request = ApiRequest.Post("containers/create") with
        {
            Query = string.IsNullOrEmpty(parameters.Name) ? null : parameters,
            Content = Contents.Json(parameters),
            OnError = ApiErrors.NoImage,
        };
        return api.ReadAsync<CreateContainerResponse>(request, cancellationToken);
    }

    public async Task<bool> StartContainerAsync(
        string id, ContainerStartParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var request = ApiRequest.Post($"containers/{id}/start") with { Query = parameters, OnError = ApiErrors.NoContainer };
        return await api.SendAsync(request, cancellationToken) != HttpStatusCode.NotModified;
    }

    public async Task<bool> StopContainerAsync(string id, ContainerStopParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(parameters);
        var request = ApiRequest.Post($"containers/{id}/stop") with { Query = parameters, OnError = ApiErrors.NoContainer, IsUnlimited = true };
        return await api.SendAsync(request, cancellationToken) != HttpStatusCode.NotModified;
    }

    public Task RestartContainerAsync(string id, ContainerRestartParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(parameters);
        var request = ApiRequest.Post($"containers/{id}/restart") with { Query = parameters, OnError = ApiErrors.NoContainer, IsUnlimited = true };
        return api.SendAsync(request, cancellationToken);
    }

    public Task KillContainerAsync(string id, ContainerKillParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(parameters);
        var request = ApiRequest.Post($"containers/{id}/kill") with { Query = parameters, OnError = ApiErrors.NoContainer };
        return api.SendAsync(request, cancellationToken);
    }

    public Task<ContainerWaitResponse> WaitContainerAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var request = ApiRequest.Post($"containers/{id}/wait") with { OnError = ApiErrors.NoContainer, IsUnlimited = true };
        return api.ReadAsync<ContainerWaitResponse>(request, cancellationToken);
    }

    public Task RemoveContainerAsync(string id, ContainerRemoveParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(parameters);
        var request = ApiRequest.Delete($"containers/{id}") with { Query = parameters, OnError = ApiErrors.NoContainer };
        return api.SendAsync(request, cancellationToken);
    }

    public async Task GetContainerLogsAsync(
        string id, ContainerLogsParameters parameters, CancellationToken cancellationToken, IProgress<string> progress)
    {
        await using var stream = await OpenLogsAsync(id, parameters, cancellationToken);
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
            progress.Report(line);
    }

    public async Task<MultiplexedStream> GetContainerLogsAsync(
        string id, bool tty, ContainerLogsParameters parameters, CancellationToken cancellationToken = default) =>
        new(await OpenLogsAsync(id, parameters, cancellationToken), !tty);

    public async Task<GetArchiveFromContainerResponse> GetArchiveFromContainerAsync(
        string id, GetArchiveFromContainerParameters parameters, bool statOnly, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(parameters);
        var method = statOnly ? HttpMethod.Head : HttpMethod.Get;
        var request = new ApiRequest(method, $"containers/{id}/archive") { Query = parameters, OnError = ApiErrors.NoContainer };
        var response = await api.OpenAsync(request, cancellationToken);
        var stat = Convert.FromBase64String(response.Headers.GetValues("X-Docker-Container-Path-Stat").First());
        return new GetArchiveFromContainerResponse
        {
            Stat = JsonSerializer.Deserialize<ContainerPathStatResponse>(stat, DockerJson.Options),
            Stream = statOnly ? null : await response.Content.ReadAsStreamAsync(cancellationToken),
        };
    }

    public Task ExtractArchiveToContainerAsync(
        string id, ContainerPathStatParameters parameters, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(parameters);
        var request = new ApiRequest(HttpMethod.Put, $"containers/{id}/archive") { Query = parameters, Content = Contents.Tar(stream), OnError = ApiErrors.NoContainer };
        return api.SendAsync(request, cancellationToken);
    }

    private Task<Stream> OpenLogsAsync(string id, ContainerLogsParameters parameters, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(parameters);
        var request = ApiRequest.Get($"containers/{id}/logs") with { Query = parameters, OnError = ApiErrors.NoContainer };
        return api.OpenStreamAsync(request, cancellationToken);
    }
}
