using System.Runtime.Serialization;

namespace Docker.DotNet.Models;

[DataContract]
public class ServiceMode
{
    [DataMember(Name = "Global")]
    public GlobalService Global { get; set; }

    [DataMember(Name = "GlobalJob")]
    public GlobalJob GlobalJob { get; set; }

    [DataMember(Name = "Replicated")]
    public ReplicatedService Replicated { get; set; }

    [DataMember(Name = "ReplicatedJob")]
    public ReplicatedJob ReplicatedJob { get; set; }
}
