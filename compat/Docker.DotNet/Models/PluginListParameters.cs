namespace Docker.DotNet.Models;

public class PluginListParameters
{
    [QueryStringParameter("filters", false)]
    public IDictionary<string, IDictionary<string, bool>> Filters { get; set; }
}
