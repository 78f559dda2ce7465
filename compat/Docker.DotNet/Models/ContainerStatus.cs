using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ContainerStatus
{
    [DataMember(Name = "ContainerID")]
    public string ContainerID { get; set; }

    [DataMember(Name = "ExitCode")]
    public long ExitCode { get; set; }

    [DataMember(Name = "PID")]
    public long PID { get; set; }
}
