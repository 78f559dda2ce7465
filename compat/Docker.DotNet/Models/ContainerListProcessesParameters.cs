namespace Docker.DotNet.Models;

public class ContainerListProcessesParameters
{
    [QueryStringParameter("ps_args", false)]
    public string PsArgs { get; set; }
}
