namespace Docker.DotNet.Models;

public class ContainerStartParameters
{
    [QueryStringParameter("detachKeys", false)]
    public string DetachKeys { get; set; }
}
