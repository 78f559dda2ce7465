using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ResourceRequirements
{
    [DataMember(Name = "Limits")]
    public SwarmLimit Limits { get; set; }

    [DataMember(Name = "Reservations")]
    public SwarmResources Reservations { get; set; }
}
