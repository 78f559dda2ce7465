namespace Docker.DotNet.Models;

public class ContainerRemoveParameters
{
    [QueryStringParameter("force", false)]
    public bool? Force { get; set; }

    [QueryStringParameter("link", false)]
    public bool? RemoveLinks { get; set; }

    [QueryStringParameter("v", false)]
    public bool? RemoveVolumes { get; set; }
}
