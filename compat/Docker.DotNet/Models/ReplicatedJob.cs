using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ReplicatedJob
{
    [DataMember(Name = "MaxConcurrent")]
    public ulong? MaxConcurrent { get; set; }

    [DataMember(Name = "TotalCompletions")]
    public ulong? TotalCompletions { get; set; }
}
