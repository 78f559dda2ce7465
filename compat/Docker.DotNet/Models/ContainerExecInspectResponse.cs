using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ContainerExecInspectResponse
{
    [DataMember(Name = "ContainerID")]
    public string ContainerID { get; set; }

    [DataMember(Name = "ID")]
    public string ExecID { get; set; }

    [DataMember(Name = "ExitCode")]
    public long ExitCode { get; set; }

    [DataMember(Name = "Pid")]
    public long Pid { get; set; }

    [DataMember(Name = "Running")]
    public bool Running { get; set; }
}
