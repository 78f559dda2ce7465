namespace Docker.DotNet.Models;

public class ContainerEventsParameters
{
    [QueryStringParameter("filters", false)]
    public IDictionary<string, IDictionary<string, bool>> Filters { get; set; }

    [QueryStringParameter("since", false)]
    public string Since { get; set; }

    [QueryStringParameter("until", false)]
    public string Until { get; set; }
}
