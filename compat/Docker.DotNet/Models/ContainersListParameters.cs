namespace Docker.DotNet.Models;

public class ContainersListParameters
{
    [QueryStringParameter("all", false)]
    public bool? All { get; set; }

    [QueryStringParameter("before", false)]
    public string Before { get; set; }

    [QueryStringParameter("filters", false)]
    public IDictionary<string, IDictionary<string, bool>> Filters { get; set; }

    [QueryStringParameter("limit", false)]
    public long? Limit { get; set; }

    [QueryStringParameter("since", false)]
    public string Since { get; set; }

    [QueryStringParameter("size", false)]
    public bool? Size { get; set; }
}
