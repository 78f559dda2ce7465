namespace Docker.DotNet.Models;

public class ContainerStopParameters
{
    [QueryStringParameter("t", false)]
    public uint? WaitBeforeKillSeconds { get; set; }
}
