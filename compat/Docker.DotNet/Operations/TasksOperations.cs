using Docker.DotNet.Http;
using Docker.DotNet.Models;

namespace Docker.DotNet.Operations;

internal sealed class TasksOperations(ApiClient api) : ITasksOperations
{
    public Task<IList<TaskResponse>> ListAsync(CancellationToken cancellationToken = default) =>
        ListAsync(null, cancellationToken);

    public Task<IList<TaskResponse>> ListAsync(TasksListParameters parameters, CancellationToken cancellationToken = default) =>
        api.ReadAsync<IList<TaskResponse>>(ApiRequest.Get("tasks") with { Query = parameters }, cancellationToken);

    public Task<TaskResponse> InspectAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return api.ReadAsync<TaskResponse>(ApiRequest.Get($"tasks/{id}"), cancellationToken);
    }
}
