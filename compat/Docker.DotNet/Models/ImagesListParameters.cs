namespace Docker.DotNet.Models;

public class ImagesListParameters
{
    [QueryStringParameter("all", false)]
    public bool? All { get; set; }

    [QueryStringParameter("digests", false)]
    public bool? Digests { get; set; }

    [QueryStringParameter("filters", false)]
    public IDictionary<string, IDictionary<string, bool>> Filters { get; set; }
}
