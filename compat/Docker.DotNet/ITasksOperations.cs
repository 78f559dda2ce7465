using Docker.DotNet.Models;

namespace Docker.DotNet;

public interface ITasksOperations
{
    Task<IList<TaskResponse>> ListAsync(CancellationToken cancellationToken = default);

    Task<IList<TaskResponse>> ListAsync(TasksListParameters parameters, CancellationToken cancellationToken = default);

    Task<TaskResponse> InspectAsync(string id, CancellationToken cancellationToken = default);
}
