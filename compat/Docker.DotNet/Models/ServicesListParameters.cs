namespace Docker.DotNet.Models;

public class ServicesListParameters
{
    [QueryStringParameter("filters", false)]
    public ServiceFilter Filters { get; set; }
}
