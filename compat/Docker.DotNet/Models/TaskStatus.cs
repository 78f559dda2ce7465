using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class TaskStatus
{
    [DataMember(Name = "ContainerStatus")]
    public ContainerStatus ContainerStatus { get; set; }

    [DataMember(Name = "Err")]
    public string Err { get; set; }

    [DataMember(Name = "Message")]
    public string Message { get; set; }

    [DataMember(Name = "PortStatus")]
    public PortStatus PortStatus { get; set; }

    [DataMember(Name = "State")]
    public TaskState State { get; set; }

    [DataMember(Name = "Timestamp")]
    public DateTime Timestamp { get; set; }
}
