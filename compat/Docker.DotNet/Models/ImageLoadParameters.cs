namespace Docker.DotNet.Models;

public class ImageLoadParameters
{
    [QueryStringParameter("quiet", true)]
    public bool Quiet { get; set; }
}
