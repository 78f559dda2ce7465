using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ReplicatedService
{
    [DataMember(Name = "Replicas")]
    public ulong? Replicas { get; set; }
}
