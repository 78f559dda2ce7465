using Docker.DotNet.Models;

namespace Docker.DotNet;

public interface ISystemOperations
{
    Task PingAsync(CancellationToken cancellationToken = default);

    Task<SystemInfoResponse> GetSystemInfoAsync(CancellationToken cancellationToken = default);

    Task<VersionResponse> GetVersionAsync(CancellationToken cancellationToken = default);

    /// <summary>Reports events until cancelled, or until <c>Until</c> is reached.</summary>
    Task MonitorEventsAsync(
        ContainerEventsParameters parameters, IProgress<Message> progress, CancellationToken cancellationToken = default);
}
