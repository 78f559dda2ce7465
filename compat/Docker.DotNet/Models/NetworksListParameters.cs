namespace Docker.DotNet.Models;

public class NetworksListParameters
{
    [QueryStringParameter("filters", false)]
    public IDictionary<string, IDictionary<string, bool>> Filters { get; set; }
}
