namespace Docker.DotNet.Models;

public class ContainerRestartParameters
{
    [QueryStringParameter("t", false)]
    public uint? WaitBeforeKillSeconds { get; set; }
}
