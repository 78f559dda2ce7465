namespace Docker.DotNet.Models;

public class VolumesListParameters
{
    [QueryStringParameter("filters", false)]
    public IDictionary<string, IDictionary<string, bool>> Filters { get; set; }
}
