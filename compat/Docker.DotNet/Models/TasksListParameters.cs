namespace Docker.DotNet.Models;

public class TasksListParameters
{
    [QueryStringParameter("filters", false)]
    public IDictionary<string, IDictionary<string, bool>> Filters { get; set; }
}
