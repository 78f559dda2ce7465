namespace Docker.DotNet.Models;

public class ImageTagParameters
{
    [QueryStringParameter("force", false)]
    public bool? Force { get; set; }

    [QueryStringParameter("repo", false)]
    public string RepositoryName { get; set; }

    [QueryStringParameter("tag", false)]
    public string Tag { get; set; }
}
