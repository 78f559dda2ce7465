using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class SwarmResources
{
    [DataMember(Name = "GenericResources")]
    public IList<GenericResource> GenericResources { get; set; }

    [DataMember(Name = "MemoryBytes")]
    public long MemoryBytes { get; set; }

    [DataMember(Name = "NanoCPUs")]
    public long NanoCPUs { get; set; }
}
