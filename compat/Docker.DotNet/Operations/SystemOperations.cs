using Docker.DotNet.Http;
using Docker.DotNet.Models;

namespace Docker.DotNet.Operations;

internal sealed class SystemOperations(ApiClient api) : ISystemOperations
{
    public Task PingAsync(CancellationToken cancellationToken = default) =>
        api.SendAsync(ApiRequest.Get("_ping"), cancellationToken);

    public Task<SystemInfoResponse> GetSystemInfoAsync(CancellationToken cancellationToken = default) =>
        api.ReadAsync<SystemInfoResponse>(ApiRequest.Get("info"), cancellationToken);

    public Task<VersionResponse> GetVersionAsync(CancellationToken cancellationToken = default) =>
        api.ReadAsync<VersionResponse>(ApiRequest.Get("version"), cancellationToken);

    public Task MonitorEventsAsync(
        ContainerEventsParameters parameters, IProgress<Message> progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(progress);
        return api.ReportAsync(ApiRequest.Get("events") with { Query = parameters }, progress, cancellationToken);
    }
}
