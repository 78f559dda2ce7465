using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ServiceStatus
{
    [DataMember(Name = "CompletedTasks")]
    public ulong CompletedTasks { get; set; }

    [DataMember(Name = "DesiredTasks")]
    public ulong DesiredTasks { get; set; }

    [DataMember(Name = "RunningTasks")]
    public ulong RunningTasks { get; set; }
}
