using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class SwarmLimit
{
    [DataMember(Name = "MemoryBytes")]
    public long MemoryBytes { get; set; }

    [DataMember(Name = "NanoCPUs")]
    public long NanoCPUs { get; set; }

    [DataMember(Name = "Pids")]
    public long Pids { get; set; }
}
