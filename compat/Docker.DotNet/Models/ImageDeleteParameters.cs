namespace Docker.DotNet.Models;

public class ImageDeleteParameters
{
    [QueryStringParameter("force", false)]
    public bool? Force { get; set; }

    [QueryStringParameter("noprune", false)]
    public bool? NoPrune { get; set; }
}
