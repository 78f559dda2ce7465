namespace Docker.DotNet.Models;

public class ContainerKillParameters
{
    [QueryStringParameter("signal", false)]
    public string Signal { get; set; }
}
